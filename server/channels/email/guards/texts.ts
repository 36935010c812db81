import type { Language } from '../../../settings/locale.ts'
import type { Alarm } from './alarm.ts'
import type { Words } from './plain-mail.ts'

interface Alarmed { desk: string; mailbox: string; alarm: Alarm }

/** Tells an admin that automatic mail was stopped. */
export function alarmText(language: Language, { desk, mailbox, alarm }: Alarmed): Words {
  return alarm.kind === 'loop' ? loopText(language, desk, mailbox, alarm.sender) : limitText(language, desk, alarm.limit)
}

function loopText(language: Language, desk: string, mailbox: string, sender: string): Words {
  return {
    en: { subject: `${desk}: mail goes in circles`, lines: [`Too many mails of ${sender} came to ${mailbox} within an hour. They are in quarantine now, and for a day no automatic mail goes there.`, 'If they are wanted, release them under Received mail, and add the sender to those without a limit in the settings.'] },
    bg: { subject: `${desk}: поща се върти в кръг`, lines: [`За един час от ${sender} към ${mailbox} пристигнаха твърде много писма. Те са под карантина и за едно денонощие към този адрес не тръгва автоматична поща.`, 'Ако са желани, освободете ги от „Получена поща“ и добавете подателя към тези без ограничение в настройките.'] },
    pl: { subject: `${desk}: poczta krąży w kółko`, lines: [`W ciągu godziny przyszło zbyt wiele wiadomości od ${sender} na adres ${mailbox}. Są teraz w kwarantannie, a przez dobę nie wysyłamy tam automatycznej poczty.`, 'Jeśli są potrzebne, zwolnij je w sekcji „Odebrana poczta” i dodaj nadawcę do listy bez limitu w ustawieniach.'] },
  }[language]
}

function limitText(language: Language, desk: string, limit: number): Words {
  return {
    en: { subject: `${desk}: automatic mail is stopped`, lines: [`The desk sent ${limit} automatic mails within an hour, which is the limit in the settings. It sends no more until it is less; replies by colleagues leave as usual.`, 'See under Received mail who wrote so much.'] },
    bg: { subject: `${desk}: автоматичната поща е спряна`, lines: [`За един час бяха изпратени ${limit} автоматични писма, колкото позволява настройката. Докато броят не спадне, други не тръгват; отговорите на колегите се изпращат както обикновено.`, 'Вижте в „Получена поща“ кой пише толкова много.'] },
    pl: { subject: `${desk}: automatyczna poczta jest wstrzymana`, lines: [`W ciągu godziny wysłano ${limit} automatycznych wiadomości, czyli tyle, na ile pozwala ustawienie. Kolejne nie wyjdą, dopóki liczba nie spadnie; odpowiedzi zespołu wychodzą jak zwykle.`, 'W sekcji „Odebrana poczta” widać, kto tyle pisze.'] },
  }[language]
}

interface Accounts { desk: string; recovered: boolean; accounts: readonly { address: string; error: string | null }[] }

/** Tells an admin that mail of some accounts is not fetched, with what is wrong, or that it is again. */
export function accountText(language: Language, { desk, recovered, accounts }: Accounts): Words {
  const named = accounts.map(({ address, error }) => error && !recovered ? `${address} – ${error}` : address)
  const { failing, again } = {
    en: {
      failing: { subject: `${desk}: mail is not being fetched`, lines: ['For half an hour no mail could be fetched from:', ...named, 'Nothing is lost: the mails wait on their server. The desk keeps trying, and will tell you when it works again.'] },
      again: { subject: `${desk}: mail is being fetched again`, lines: ['Mail is being fetched again from:', ...named] },
    },
    bg: {
      failing: { subject: `${desk}: пощата не се изтегля`, lines: ['От половин час не може да се изтегли поща от:', ...named, 'Нищо не е загубено: писмата чакат на своя сървър. Системата продължава да опитва и ще съобщи, когато отново проработи.'] },
      again: { subject: `${desk}: пощата отново се изтегля`, lines: ['Отново се изтегля поща от:', ...named] },
    },
    pl: {
      failing: { subject: `${desk}: poczta nie jest pobierana`, lines: ['Od pół godziny nie udaje się pobrać poczty z:', ...named, 'Nic nie zginęło: wiadomości czekają na swoim serwerze. System próbuje dalej i da znać, gdy pobieranie znów zadziała.'] },
      again: { subject: `${desk}: poczta znów jest pobierana`, lines: ['Poczta znów jest pobierana z:', ...named] },
    },
  }[language]
  return recovered ? again : failing
}
