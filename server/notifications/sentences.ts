import type { Language } from '../settings/locale.ts'
import type { Notice } from '../settings/notification-ways.ts'
import type { ToldReason } from './why-told.ts'

/** What happened, in a line of a mail; {who} did it. Those without a person are said of the desk. */
const SENTENCES: Record<Language, Record<Notice, string> & { desk: string }> = {
  en: {
    desk: 'The desk', assigned: '{who} assigned this ticket to you.', handover: '{who} hands this ticket over to you:', mentioned: '{who} mentioned you:', reply: '{who} answered:', note: '{who} wrote a note:',
    answer: '{who} answered the customer:', side: 'An answer came in a side conversation of this ticket.', team: 'This ticket came to your team.', woken: 'The snooze of this ticket is over.', undelivered: 'A message on this ticket did not arrive:',
    stopped: '{who} wrote before your reply was to leave. It waits for you:', rule: 'A rule of the desk points you to this ticket.',
    slaWarning: 'A service level of this ticket is about to be breached.', slaBreach: 'A service level of this ticket was breached.',
  },
  bg: {
    desk: 'Системата', assigned: '{who} ви възложи тази заявка.', handover: '{who} ви предава тази заявка:', mentioned: '{who} ви спомена:', reply: '{who} отговори:', note: '{who} написа бележка:',
    answer: '{who} отговори на клиента:', side: 'В страничен разговор по тази заявка дойде отговор.', team: 'Тази заявка дойде при вашия екип.', woken: 'Отлагането на тази заявка изтече.', undelivered: 'Съобщение по тази заявка не пристигна:',
    stopped: '{who} писа, преди отговорът ви да тръгне. Той чака вас:', rule: 'Правило на системата ви насочва към тази заявка.',
    slaWarning: 'Срок по тази заявка скоро изтича.', slaBreach: 'Срок по тази заявка е пропуснат.',
  },
  pl: {
    desk: 'System', assigned: '{who} przydziela Ci to zgłoszenie.', handover: '{who} przekazuje Ci to zgłoszenie:', mentioned: '{who} wspomina o Tobie:', reply: '{who} odpowiada:', note: '{who} pisze notatkę:',
    answer: '{who} odpowiada klientowi:', side: 'W rozmowie pobocznej tego zgłoszenia pojawiła się odpowiedź.', team: 'To zgłoszenie trafiło do Twojego zespołu.', woken: 'Odłożenie tego zgłoszenia dobiegło końca.', undelivered: 'Wiadomość w tym zgłoszeniu nie dotarła:',
    stopped: '{who} pisze, zanim Twoja odpowiedź wyszła. Czeka ona na Ciebie:', rule: 'Reguła systemu kieruje Cię do tego zgłoszenia.',
    slaWarning: 'Wkrótce minie termin w tym zgłoszeniu.', slaBreach: 'Termin w tym zgłoszeniu został przekroczony.',
  },
}

/** What somebody is to a ticket, so that they are told of it. */
const REASONS: Record<Language, Record<ToldReason, string>> = {
  en: {
    assignee: 'You are told because you have the ticket.', follower: 'You are told because you follow the ticket.', team: 'You are told because the ticket is your team’s.', lead: 'You are told because you lead the team.',
    author: 'You are told because you wrote the message.', named: 'You are told because it names you.',
  },
  bg: {
    assignee: 'Получавате това, защото заявката е при вас.', follower: 'Получавате това, защото следите заявката.', team: 'Получавате това, защото заявката е на вашия екип.', lead: 'Получавате това, защото ръководите екипа.',
    author: 'Получавате това, защото вие написахте съобщението.', named: 'Получавате това, защото споменава именно вас.',
  },
  pl: {
    assignee: 'Dostajesz to, bo prowadzisz to zgłoszenie.', follower: 'Dostajesz to, bo obserwujesz to zgłoszenie.', team: 'Dostajesz to, bo zgłoszenie należy do Twojego zespołu.', lead: 'Dostajesz to, bo kierujesz zespołem.',
    author: 'Dostajesz to, bo to Twoja wiadomość.', named: 'Dostajesz to, bo wskazano właśnie Ciebie.',
  },
}

/** Why somebody is told, of each reason once. */
export function reasonsOf(language: Language, reasons: readonly (ToldReason | null)[]): string[] {
  return [...new Set(reasons)].flatMap(reason => reason === null ? [] : REASONS[language][reason])
}

export function sentenceOf(language: Language, kind: Notice, who: string | null): string {
  const words = SENTENCES[language]
  return words[kind].replace('{who}', () => who ?? words.desk)
}
