import type { FieldType } from '../conditions/fields.ts'

/** What carries fields of the admin's own. */
export const CARRIERS = ['ticket', 'person', 'organisation'] as const
export type Carrier = (typeof CARRIERS)[number]

export const KINDS = ['text', 'longText', 'number', 'money', 'date', 'choice', 'choices', 'tree', 'person', 'organisation', 'product', 'checkbox', 'url', 'file'] as const
export type Kind = (typeof KINDS)[number]

/** A value that can be chosen. `parent` is the key of the choice above, in a tree; one that is archived stays where it was chosen. */
export interface Choice { key: string; label: string; labels?: Readonly<Record<string, string>>; parent?: string; archived?: boolean }

/** What a value has to be, as far as it says something for the kind of field. */
export interface Limits {
  /** Of texts: letters at most. */
  maxLength?: number
  /** Of numbers and money: the least and the greatest. */
  min?: number
  max?: number
  /** Of numbers: digits after the point, at most. */
  decimals?: number
  /** Of money: the currency (ISO 4217) of all values. */
  currency?: string
  /** Of files: how many at most. */
  maxFiles?: number
  /** Of files: of which sorts they have to be, told by their bytes; all when left out. */
  fileTypes?: readonly FileSort[]
}

/** Sorts of files that a field can ask for. */
export const FILE_SORTS = ['image', 'pdf', 'office', 'text', 'audio', 'video', 'archive'] as const
export type FileSort = (typeof FILE_SORTS)[number]
/** Files of a field at most, and where its definition says nothing. */
export const MOST_FILES = 20
export const USUAL_FILES = 5

/** A field that an admin defined. */
export interface CustomField {
  id: string
  carrier: Carrier
  /** Its name in the API, in conditions and in events; never changes. */
  key: string
  kind: Kind
  label: string
  /** The label in other languages. */
  labels: Readonly<Record<string, string>>
  /** How to fill it in, for agents. */
  help: string
  /** Of a product field: all products by their ids, as they are now. */
  choices: readonly Choice[]
  limits: Limits
  /** When it has to be filled in: never, before a ticket is solved, always. */
  required: RequiredWhen
  position: number
  archived: boolean
  version: number
}

export const REQUIRED = ['never', 'to-solve', 'always'] as const
export type RequiredWhen = (typeof REQUIRED)[number]

/** A value as it is kept: a text, a number, a day, keys of choices, ids (of files a list of them); a chosen node of a tree with all above it, from the top. */
export type CustomValue = string | number | boolean | readonly string[]
export type CustomValues = Readonly<Record<string, CustomValue>>

export const MOST_FIELDS = 500
export const MOST_CHOICES = 1000
export const MOST_CHOSEN = 50
export const TEXT_LENGTH = 500
export const LONG_TEXT_LENGTH = 5000

/** How conditions read each kind. */
export const CONDITION_TYPE: Record<Kind, FieldType> = {
  text: 'text', longText: 'text', url: 'text', number: 'number', money: 'number', date: 'date', checkbox: 'bool',
  choice: 'enum', choices: 'tags', tree: 'tags', person: 'id', organisation: 'id', product: 'id', file: 'ids',
}

/** Whether an admin writes its choices. */
export const hasChoices = (kind: Kind): boolean => kind === 'choice' || kind === 'choices' || kind === 'tree'

/** The keys from the top of the tree down to a choice. */
export function pathOf(choices: readonly Choice[], key: string): string[] {
  const byKey = new Map(choices.map(choice => [choice.key, choice]))
  const path: string[] = []
  for (let at = byKey.get(key); at && path.length <= choices.length; at = at.parent === undefined ? undefined : byKey.get(at.parent)) path.unshift(at.key)
  return path
}
