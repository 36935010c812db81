import type { PersonActor } from '../platform/actor.ts'
import { problem } from '../platform/problem.ts'
import type { Settings } from '../settings/catalogue.ts'
import { mayImport } from '../settings/may-import.ts'

export const IMPORTED = ['people', 'organisations'] as const
export type Imported = (typeof IMPORTED)[number]
export const STATES = ['uploaded', 'checking', 'checked', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone'] as const
export const KEYS = ['email', 'externalId', 'name', 'domain'] as const

/** How the file is read. */
export interface Mapping {
  /** What each column is, in their order; null: not taken. */
  columns: readonly (string | null)[]
  /** By what a row finds the record that is there already. */
  key: (typeof KEYS)[number]
  /** What becomes of those that are there: changed, or left. */
  existing: 'update' | 'keep'
  /** Whether an organisation that people name and nobody knows is made. */
  makeOrganisations: boolean
}

export interface Import {
  id: string
  authorId: string
  carrier: Imported
  name: string
  format: 'csv' | 'xlsx'
  hash: string | null
  heads: string[]
  sample: string[][]
  mapping: Mapping
  state: (typeof STATES)[number]
  total: number
  done: number
  atRow: number
  created: number
  changed: number
  unchanged: number
  refused: number
  kept: number
  createdAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
}

/** What is wrong with a row: for programs, the words of the file at fault, and for people. */
export interface Refusal { code: string; value: string; why: string }
export const refusal = (code: string, value: string, why: string): Refusal => ({ code, value: value.slice(0, 100), why: why.slice(0, 500) })

/** What an undo sets again: values by field, and the addresses to take away. */
export interface Former { fields: Record<string, unknown>; identities: string[] }

/** What became of a row. */
export interface Item {
  row: number
  kind: 'person' | 'organisation'
  outcome: 'created' | 'changed' | 'unchanged' | 'refused'
  /** Made on the way, as the organisation of a person: it counts for itself alone. */
  aside?: true
  subjectId?: string
  version?: number
  former?: Former
  after?: Record<string, unknown>
  refusal?: Refusal
}

/** Somebody cancelled an import meanwhile, or another node goes on with it. */
export class Stopped extends Error {}

/** Rows of one transaction: larger ones are no faster and hold their locks longer. */
export const BATCH = 200

/** 403 for whoever may not. */
export function checkMayImport(actor: Pick<PersonActor, 'role'>, settings: Pick<Settings, 'importers'>): void {
  if (!mayImport(actor.role, settings)) throw problem.forbidden('import', 'You may not import customers. An admin says who may, in the settings.')
}
