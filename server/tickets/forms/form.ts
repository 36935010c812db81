import type { Condition } from '../../conditions/condition.ts'
import type { FieldType } from '../../conditions/fields.ts'
import type { Kind, RequiredWhen } from '../../fields/field.ts'

/** When a form needs a field: never, before the ticket is solved, or from the start. */
export const NEEDED = ['never', 'solve', 'open'] as const
export type Needed = (typeof NEEDED)[number]

/** Who may open tickets with a form. */
export const AUDIENCES = ['agents', 'customers', 'everyone'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The fields of every desk that a form can ask for, besides the admin's own, which are named `custom.<key>`. */
export const BUILT_IN = ['type', 'priority', 'impact', 'urgency', 'complexity', 'teamId', 'assigneeId', 'tags'] as const
export type BuiltInField = (typeof BUILT_IN)[number]

/** Those that always have a value, so that nobody can leave them out. */
export const ALWAYS_THERE: readonly string[] = ['type', 'priority']

/** What a rule's condition may ask about, besides the admin's own fields, and how it is read. Nothing of time: a ticket fits its form today as tomorrow. */
export const RULE_FIELDS: Readonly<Record<string, FieldType>> = {
  type: 'enum', priority: 'number', impact: 'number', urgency: 'number', complexity: 'number', teamId: 'id', assigneeId: 'id', tags: 'tags', brandId: 'id', channel: 'enum',
}

export interface FormField { field: string; required: Needed }

/** What a rule does with a field while its condition holds. A field that some rule shows is hidden until one of them holds. */
export type FormEffect =
  | { do: 'show'; field: string }
  | { do: 'require'; field: string; at: 'solve' | 'open' }
  | { do: 'limit'; field: string; to: readonly string[] }

export interface FormRule { when: Condition; effects: readonly FormEffect[] }

/** What of a form decides. */
export interface FormShape { fields: readonly FormField[]; rules: readonly FormRule[] }

export interface Form extends FormShape {
  id: string
  name: string
  /** The name in other languages. */
  names: Readonly<Record<string, string>>
  /** The types and brands of tickets that it is for; none: all. */
  types: readonly string[]
  brandIds: readonly string[]
  audience: Audience
  /** Taken where nobody chooses: for mail, and first in the list of those that fit. */
  standard: boolean
  active: boolean
  position: number
  version: number
}

/** What has to be known of a field that the admin defined. */
export interface Defined { key: string; kind: Kind; required: RequiredWhen; archived: boolean }

export const MOST_FORMS = 200
export const MOST_FORM_FIELDS = 500
export const MOST_RULES = 200
export const MOST_EFFECTS = 50

/** Whether a form is for tickets of a type and a brand. */
export function fits(form: Pick<Form, 'active' | 'types' | 'brandIds'>, type: string, brandId: string | null): boolean {
  return form.active && (form.types.length === 0 || form.types.includes(type)) && (form.brandIds.length === 0 || (brandId !== null && form.brandIds.includes(brandId)))
}

/** The form of a ticket for which nobody chose one; forms come in their order. */
export function standardForm<F extends Pick<Form, 'active' | 'types' | 'brandIds' | 'standard'>>(forms: readonly F[], type: string, brandId: string | null): F | undefined {
  return forms.find(form => form.standard && fits(form, type, brandId))
}

/** What is asked where there is no form: every field of the admin's own. */
export function plainForm(defined: readonly Defined[]): FormShape {
  return { fields: defined.filter(field => !field.archived).map(({ key }) => ({ field: `custom.${key}`, required: 'never' })), rules: [] }
}
