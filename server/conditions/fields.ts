import type { Sql } from 'sql-template-tag'
import type { Op } from './condition.ts'

/** A `date` is a calendar day as text, 2026-01-31, without a zone. */
export type FieldType = 'text' | 'number' | 'enum' | 'id' | 'bool' | 'time' | 'date' | 'tags' | 'ids'

/** What `read` finds in the facts: ids, tags and enums as strings, moments as instants, nothing as null. */
export type Fact = string | number | boolean | Temporal.Instant | readonly string[] | null

/** One thing that can be asked about in memory, which is all that a browser needs. */
export interface ReadField<Facts> {
  key: string
  type: FieldType
  read: (facts: Facts) => Fact
}

export interface ReadFields<Facts> { find(key: string): ReadField<Facts> | undefined }

/** The same for both interpreters: `sql` names the column, `read` finds the same in memory. */
export interface Field<Facts> extends ReadField<Facts> {
  nullable: boolean
  sql: Sql
  /** Of an enum: every value it can have. They are written into the SQL as they stand here, so that partial indexes apply. */
  values?: readonly string[]
  /** Of a number: whole numbers only, compared as bigint, so that an index on an integer column applies. */
  whole?: boolean
  /** Of an id or a list of ids: how the column stores them. Default uuid. */
  stored?: 'uuid' | 'text'
  /** Of a value within a jsonb column: the question whether it is, or as a list has, this one, in a form that the column's index answers. */
  contains?: (value: string | number | boolean) => Sql
  /** Whether the table has an index in its order, of the rows that have a value. */
  indexed?: boolean
  /** For the field that an id points to a person, team … : which editor helps to choose it. */
  of?: 'person' | 'team' | 'organisation' | 'brand' | 'status' | 'mailbox'
}

export interface Fields<Facts> {
  list: readonly Field<Facts>[]
  find(key: string): Field<Facts> | undefined
}

export function fieldsOf<Facts>(list: readonly Field<Facts>[]): Fields<Facts> {
  const byKey = new Map(list.map(field => [field.key, field]))
  return { list, find: key => byKey.get(key) }
}

const EMPTINESS: readonly Op[] = ['empty', 'notEmpty']
const EQUALITY: readonly Op[] = ['is', 'isNot', 'in', 'notIn', ...EMPTINESS]
const LISTS: readonly Op[] = ['hasAny', 'hasAll', 'hasNone', ...EMPTINESS]

/** Which questions a type of field answers. */
export const OPS_OF: Record<FieldType, readonly Op[]> = {
  text: [...EQUALITY, 'contains', 'notContains', 'startsWith'],
  number: [...EQUALITY, 'lt', 'lte', 'gt', 'gte'],
  enum: EQUALITY,
  id: EQUALITY,
  bool: ['is', 'isNot', ...EMPTINESS],
  time: ['before', 'since', 'after', 'until', 'on', 'within', ...EMPTINESS],
  date: ['before', 'since', 'after', 'until', 'on', 'within', ...EMPTINESS],
  tags: LISTS,
  ids: LISTS,
}

/** What a condition is asked in: the moment, the zone whose calendar days count, and what each reference stands for. */
export interface Context {
  now: Temporal.Instant
  zone: string
  /** Null or an empty list: stands for nobody, and equals nothing. */
  refs: Readonly<Record<string, string | readonly string[] | null>>
  /** Of ids that were merged, which ones they have become: who names the former means the latter. */
  became?: ReadonlyMap<string, string>
}
