import type { RuleDefinition, RuleText } from './rule.ts'

/** What one can begin a rule with. */
export const TEMPLATES = ['acknowledge', 'warnBeforeClosing', 'closeSilent', 'vipFirst', 'billing', 'unassigned', 'statusUpdate', 'thanks', 'vipPeople'] as const
export type TemplateKey = (typeof TEMPLATES)[number]

const base = { about: 'ticket', quiet: null, from: null, until: null } as const
const DAY = 24 * 60
const said = (en: string, bg: string, pl: string): RuleText[] => [{ language: 'en', html: en }, { language: 'bg', html: bg }, { language: 'pl', html: pl }]
const answered = { field: 'category', op: 'in' as const, value: ['waiting-customer', 'solved'] }
const fromCustomer = { field: 'event.by', op: 'isNot' as const, value: 'colleague' }

/** The rules that most desks want, with words in every language of the desk's own mails. An empty id is for the admin to choose. */
export const templates: Record<TemplateKey, RuleDefinition> = {
  acknowledge: {
    ...base, when: ['opened'], condition: fromCustomer, actions: [{ do: 'reply', texts: said(
      '<p>Hello {{requester.firstName}},</p><p>we have your request. Its number is {{ticket.number}}. We will answer as soon as we can.</p><p>{{brand.name}}</p>',
      '<p>Здравейте, {{requester.firstName}},</p><p>получихме запитването ви. Номерът му е {{ticket.number}}. Ще отговорим възможно най-скоро.</p><p>{{brand.name}}</p>',
      '<p>Dzień dobry, {{requester.firstName}},</p><p>otrzymaliśmy Twoje zgłoszenie. Ma numer {{ticket.number}}. Odpowiemy najszybciej, jak to możliwe.</p><p>{{brand.name}}</p>') }],
  },
  warnBeforeClosing: {
    ...base, when: [], quiet: { of: 'customer', minutes: 11 * DAY, calendarId: null }, condition: answered, actions: [{ do: 'reply', texts: said(
      '<p>Hello {{requester.firstName}},</p><p>we have not heard from you about “{{ticket.subject}}” for a while. If nothing is left to do, you need not answer: in three days we close the request.</p><p>{{brand.name}}</p>',
      '<p>Здравейте, {{requester.firstName}},</p><p>отдавна нямаме вест от вас по „{{ticket.subject}}“. Ако няма какво повече да се направи, не е нужно да отговаряте: след три дни ще затворим запитването.</p><p>{{brand.name}}</p>',
      '<p>Dzień dobry, {{requester.firstName}},</p><p>od jakiegoś czasu nie mamy wiadomości w sprawie „{{ticket.subject}}”. Jeśli nic więcej nie trzeba zrobić, nie musisz odpowiadać: za trzy dni zamkniemy zgłoszenie.</p><p>{{brand.name}}</p>') }],
  },
  closeSilent: { ...base, when: [], quiet: { of: 'customer', minutes: 14 * DAY, calendarId: null }, condition: answered, actions: [{ do: 'status', statusId: null, category: 'closed' }] },
  vipFirst: {
    ...base, when: ['opened', 'customerWrote'], condition: { any: [{ field: 'requester.vip', op: 'is', value: true }, { field: 'organisation.vip', op: 'is', value: true }] },
    actions: [{ do: 'set', field: 'priority', value: 4 }, { do: 'notify', whom: ['lead'], people: [] }],
  },
  billing: {
    ...base, when: ['opened'], condition: { any: [
      { field: 'message.words', op: 'hasAny', value: ['invoice', 'invoices', 'billing', 'refund', 'payment', 'фактура', 'фактурата', 'плащане', 'плащането', 'faktura', 'fakturę', 'faktury', 'płatność', 'zwrot'] },
      { field: 'subject', op: 'contains', value: 'invoice' }, { field: 'subject', op: 'contains', value: 'фактур' }, { field: 'subject', op: 'contains', value: 'faktur' },
    ] }, actions: [{ do: 'team', teamId: '', unassign: true }, { do: 'tag', add: ['billing'], remove: [] }],
  },
  unassigned: { ...base, when: [], quiet: { of: 'held', minutes: 120, calendarId: null }, condition: { all: [{ field: 'assigneeId', op: 'empty' }, { field: 'category', op: 'in', value: ['new', 'open'] }] }, actions: [{ do: 'notify', whom: ['lead'], people: [] }] },
  statusUpdate: {
    ...base, when: ['statusChanged'], condition: { field: 'category', op: 'in', value: ['waiting-third-party'] }, actions: [{ do: 'reply', texts: said(
      '<p>Hello {{requester.firstName}},</p><p>we are waiting for somebody else before we can go on with request {{ticket.number}}. We will tell you as soon as there is news.</p><p>{{brand.name}}</p>',
      '<p>Здравейте, {{requester.firstName}},</p><p>чакаме друга страна, за да продължим по запитване {{ticket.number}}. Ще ви известим, щом има новини.</p><p>{{brand.name}}</p>',
      '<p>Dzień dobry, {{requester.firstName}},</p><p>czekamy na kogoś innego, aby kontynuować zgłoszenie {{ticket.number}}. Damy znać, gdy tylko będą nowe wieści.</p><p>{{brand.name}}</p>') }],
  },
  thanks: {
    ...base, when: ['customerWrote'], condition: { all: [
      { field: 'category', op: 'is', value: 'solved' }, { field: 'message.length', op: 'lt', value: 120 },
      { field: 'message.words', op: 'hasAny', value: ['thanks', 'thank', 'thx', 'благодаря', 'благодарим', 'мерси', 'dziękuję', 'dziękujemy', 'dzięki'] },
      { none: [{ field: 'message.text', op: 'contains', value: '?' }, { field: 'message.words', op: 'hasAny', value: ['but', 'still', 'however', 'но', 'обаче', 'още', 'ale', 'jednak', 'nadal'] }] },
    ] }, actions: [{ do: 'keepStatus' }, { do: 'tag', add: ['thanks'], remove: [] }],
  },
  vipPeople: { ...base, about: 'person', when: ['personCreated', 'personChanged'], condition: { all: [{ field: 'organisation.vip', op: 'is', value: true }, { field: 'person.vip', op: 'is', value: false }] }, actions: [{ do: 'set', field: 'vip', value: true }] },
}
