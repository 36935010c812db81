import type { Condition } from '../conditions/condition.ts'
import type { PersonActor } from '../platform/actor.ts'
import { problem } from '../platform/problem.ts'
import type { Settings } from '../settings/catalogue.ts'
import { mayExport } from '../settings/may-export.ts'
import type { Arrangement } from '../tickets/columns.ts'

export const FORMATS = ['csv', 'xlsx', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** What is exported, as it was when it was asked for: a view that is changed meanwhile changes nothing. */
export interface TicketQuestion extends Arrangement {
  condition: Condition
  /** How the columns are called at the head, in the words of whoever asked. */
  labels: readonly string[]
}

/** Customers, perhaps of one organisation alone, or organisations, as a list was asked for them; `columns` as imports call them. */
export interface CustomerQuestion {
  of: 'people' | 'organisations'
  organisationId?: string
  q?: string
  vip?: boolean
  tag?: string
  /** Of people: colleagues as well. */
  colleagues?: boolean
  columns: readonly string[]
  labels: readonly string[]
}

export type ExportQuestion = TicketQuestion | CustomerQuestion

export const isOfCustomers = (question: ExportQuestion): question is CustomerQuestion => 'of' in question

/** What the rows of the file are. */
export const subjectsOf = (question: ExportQuestion): 'tickets' | CustomerQuestion['of'] => isOfCustomers(question) ? question.of : 'tickets'

export interface Export {
  id: string
  authorId: string
  format: Format
  name: string
  question: ExportQuestion
  state: 'running' | 'finished' | 'cancelled' | 'failed' | 'expired'
  total: number
  done: number
  hash: string | null
  size: number | null
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
}

/** The largest file that an export may become. */
export const LARGEST = 2_000_000_000

/** 403 for whoever may not. */
export function checkMayExport(actor: Pick<PersonActor, 'role'>, settings: Pick<Settings, 'exporters'>): void {
  if (!mayExport(actor.role, settings)) throw problem.forbidden('export', 'You may not export lists. An admin says who may, in the settings.')
}
