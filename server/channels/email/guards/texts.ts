import type { Language } from '../../../settings/locale.ts'
import type { Alarm } from './alarm.ts'
import type { Words } from './plain-mail.ts'

export interface Acknowledged {
  desk: string
  number: number
  /** Of a sender who proved to own the address; null: the mail must carry no word of theirs (H24). */
  known: { name: string; subject: string } | null
}

/** What the desk answers by itself to a new ticket. */
export function acknowledgementText(language: Language, { desk, number, known }: Acknowledged): Words {
  return {
    en: {
      subject: known ? `We received your message: ${known.subject} [#${number}]` : `We received your message [#${number}]`,
      lines: [known ? `Hello ${known.name},` : 'Hello,', `thank you for writing to ${desk}. Your message has arrived; its number is ${number}. A colleague will answer you.`, 'To add something, just reply to this mail.'],
    },
    bg: {
      subject: known ? `Получихме вашето съобщение: ${known.subject} [#${number}]` : `Получихме вашето съобщение [#${number}]`,
      lines: [known ? `Здравейте, ${known.name},` : 'Здравейте,', `благодарим, че писахте на ${desk}. Съобщението ви пристигна под номер ${number}. Наш колега ще ви отговори.`, 'Ако искате да добавите нещо, просто отговорете на това писмо.'],
    },
    pl: {
      subject: known ? `Otrzymaliśmy Twoją wiadomość: ${known.subject} [#${number}]` : `Otrzymaliśmy Twoją wiadomość [#${number}]`,
      lines: [known ? `Dzień dobry, ${known.name}!` : 'Dzień dobry!', `Dziękujemy za kontakt z ${desk}. Wiadomość dotarła i ma numer ${number}. Odpowie na nią ktoś z naszego zespołu.`, 'Aby coś dodać, wystarczy odpowiedzieć na tę wiadomość.'],
    },
  }[language]
}

/** Asks whoever has the address whether a mail is theirs: without a word of that mail. */
export function confirmationText(language: Language, desk: string): Words {
  return {
    en: {
      subject: `Please confirm your message to ${desk}`,
      lines: ['Hello,', `a message to ${desk} came from your address for the first time. So that nobody writes in your name, it waits until you confirm that it is yours:`],
      ending: 'If you did not write to us, do nothing: the message stays aside, and we will not answer it.',
    },
    bg: {
      subject: `Моля, потвърдете съобщението си до ${desk}`,
      lines: ['Здравейте,', `от вашия адрес за първи път пристигна съобщение до ${desk}. За да не пише никой от ваше име, то чака, докато потвърдите, че е ваше:`],
      ending: 'Ако не сте ни писали, не правете нищо: съобщението остава настрана и няма да му отговорим.',
    },
    pl: {
      subject: `Prosimy o potwierdzenie wiadomości do ${desk}`,
      lines: ['Dzień dobry!', `Z tego adresu po raz pierwszy przyszła wiadomość do ${desk}. Aby nikt nie pisał w cudzym imieniu, czeka ona na potwierdzenie:`],
      ending: 'Jeśli to nie Twoja wiadomość, nie trzeba nic robić: pozostanie odłożona i nie odpowiemy na nią.',
    },
  }[language]
}

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
