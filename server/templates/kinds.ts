/** A variable of the texts: what it stands for, and what a preview shows. Dates are written in the reader's zone and language. */
export const VARIABLES = {
  'ticket.number': { sample: '1042' },
  'ticket.subject': { sample: 'Printer' },
  'ticket.createdAt': { sample: Temporal.Instant.from('2026-11-02T08:15:00Z') },
  'requester.name': { sample: 'Ana Petrova' },
  'recipient.name': { sample: 'Boris Ivanov' },
  'agent.name': { sample: 'Iva Ilieva' },
  'agent.firstName': { sample: 'Iva' },
  'person.name': { sample: 'Nina Nowak' },
  'inviter.name': { sample: 'Iva Ilieva' },
  'brand.name': { sample: 'Acme' },
  'limit': { sample: '50 MB' },
  'link': { sample: 'https://help.example.com/…' },
} as const
export type Variable = keyof typeof VARIABLES

interface Kind {
  /** The closed list of what may be named. */
  variables: readonly Variable[]
  /** Whether the mail has a subject of its own; a reply keeps the customer's. */
  subject: boolean
  /** Whether `{{message}}` has to stand in it, alone in its paragraph: there goes what somebody wrote. It is a place, not a variable. */
  message: boolean
}

const ticket = ['ticket.number', 'ticket.subject', 'ticket.createdAt', 'requester.name'] as const

/** Every text of the desk's own that leaves by mail. */
export const KINDS = {
  'acknowledgement': { variables: [...ticket, 'brand.name'], subject: true, message: false },
  // to an address that nobody has confirmed: no word of whoever wrote in its name can stand in it (H24)
  'acknowledgement-unverified': { variables: ['ticket.number', 'brand.name'], subject: true, message: false },
  'reply': { variables: [...ticket, 'agent.name', 'agent.firstName', 'brand.name'], subject: false, message: true },
  'update': { variables: [...ticket, 'recipient.name', 'agent.name', 'brand.name', 'link'], subject: true, message: true },
  'notification': { variables: [...ticket, 'recipient.name', 'brand.name', 'link'], subject: true, message: true },
  'notification-digest': { variables: ['recipient.name', 'brand.name', 'link'], subject: true, message: true },
  'solved': { variables: [...ticket, 'agent.name', 'brand.name'], subject: true, message: false },
  'closed': { variables: [...ticket, 'agent.name', 'brand.name'], subject: true, message: false },
  'invitation': { variables: ['person.name', 'inviter.name', 'brand.name', 'link'], subject: true, message: false },
  'password-reset': { variables: ['person.name', 'brand.name', 'link'], subject: true, message: false },
  'verify-address': { variables: ['brand.name', 'link'], subject: true, message: false },
  'too-large': { variables: ['brand.name', 'limit'], subject: true, message: false },
} as const satisfies Record<string, Kind>
export type TemplateKind = keyof typeof KINDS
export const TEMPLATE_KINDS = Object.keys(KINDS) as [TemplateKind, ...TemplateKind[]]
