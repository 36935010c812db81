import type { Language } from '../settings/locale.ts'

interface Words { subject: string; greeting: string; lines: string[]; button: string; ending: string }
export interface About { desk: string; name: string; by?: string }

/** The words of our own mails. The link works for two hours (reset) or seven days (invitation), see one-time-links.ts. */
export const mailTexts: Record<'invitation' | 'passwordReset', Record<Language, (about: About) => Words>> = {
  invitation: {
    en: ({ desk, name, by }) => ({
      subject: `Your invitation to ${desk}`, greeting: `Hello ${name},`,
      lines: [`${by} invites you to answer customers together at ${desk}.`, 'Choose a password, and you can begin. The link works once, within seven days.'],
      button: 'Accept the invitation', ending: 'If you do not know what this is about, do nothing: without the link nothing happens.',
    }),
    bg: ({ desk, name, by }) => ({
      subject: `Покана за ${desk}`, greeting: `Здравейте, ${name},`,
      lines: [`${by} ви кани да отговаряте заедно на клиентите в ${desk}.`, 'Изберете парола и можете да започнете. Връзката важи еднократно, до седем дни.'],
      button: 'Приемане на поканата', ending: 'Ако не знаете за какво става дума, не правете нищо: без връзката нищо няма да се случи.',
    }),
    pl: ({ desk, name, by }) => ({
      subject: `Zaproszenie do ${desk}`, greeting: `Dzień dobry, ${name}!`,
      lines: [`${by} zaprasza do wspólnego odpowiadania klientom w ${desk}.`, 'Wystarczy ustawić hasło, aby zacząć. Link działa jeden raz, przez siedem dni.'],
      button: 'Przyjmij zaproszenie', ending: 'Jeśli ta wiadomość jest niezrozumiała, można ją pominąć: bez użycia linku nic się nie stanie.',
    }),
  },
  passwordReset: {
    en: ({ desk, name }) => ({
      subject: `A new password for ${desk}`, greeting: `Hello ${name},`,
      lines: [`Somebody asked for a new password for your account at ${desk}.`, 'If it was you, choose one here. The link works once, within two hours.'],
      button: 'Choose a new password', ending: 'If it was not you, do nothing: your password stays as it is.',
    }),
    bg: ({ desk, name }) => ({
      subject: `Нова парола за ${desk}`, greeting: `Здравейте, ${name},`,
      lines: [`Получихме заявка за нова парола за профила ви в ${desk}.`, 'Ако сте я изпратили вие, изберете нова парола тук. Връзката важи еднократно, до два часа.'],
      button: 'Избор на нова парола', ending: 'Ако не сте били вие, не правете нищо: паролата ви остава същата.',
    }),
    pl: ({ desk, name }) => ({
      subject: `Nowe hasło do ${desk}`, greeting: `Dzień dobry, ${name}!`,
      lines: [`Otrzymaliśmy prośbę o nowe hasło do konta w ${desk}.`, 'Jeśli to Twoja prośba, ustaw nowe hasło. Link działa jeden raz, przez dwie godziny.'],
      button: 'Ustaw nowe hasło', ending: 'Jeśli nie, zignoruj tę wiadomość: hasło pozostanie bez zmian.',
    }),
  },
}
