import type { Id } from './types.ts'

/** The names under which answers are kept; the realtime feed invalidates by them. */
export const keys = {
  me: ['me'],
  views: ['views'],
  viewTickets: (viewId: Id) => ['view', viewId, 'tickets'],
  everyList: ['view'],
  ticket: (id: Id) => ['ticket', id],
  recipients: (id: Id, version: number) => ['recipients', id, version],
  timeline: (id: Id) => ['timeline', id],
  person: (id: Id) => ['person', id],
  personTickets: (id: Id) => ['person', id, 'tickets'],
  organisation: (id: Id) => ['organisation', id],
  staff: ['staff'],
  teams: ['teams'],
  statuses: ['statuses'],
  brands: ['brands'],
  tags: ['tags'],
  search: (text: string) => ['search', text],
  settings: ['settings'],
  mailboxes: ['mailboxes'],
  tokens: ['tokens'],
  sessions: ['sessions'],
  ledger: (filter: object) => ['ledger', filter],
  arrival: (id: Id) => ['arrival', id],
  deliveries: (state: string) => ['deliveries', state],
  audit: ['audit'],
} as const
