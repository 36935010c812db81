import type { CustomField } from '../../fields/field.ts'
import { allFields } from '../../fields/registry.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { TYPES, type Ticket } from '../ticket.ts'
import { evaluateForm, faultsIn, type FormFault, type FormValues } from './evaluate-form.ts'
import { fits, standardForm, type Form } from './form.ts'
import { allForms } from './registry.ts'

/** The values of a ticket as its form reads them. */
export function valuesOf(ticket: Pick<Ticket, 'type' | 'priority' | 'impact' | 'urgency' | 'complexity' | 'teamId' | 'assigneeId' | 'brandId' | 'channel' | 'tags' | 'custom'>): FormValues {
  const { type, priority, impact, urgency, complexity, teamId, assigneeId, brandId, channel, tags } = ticket
  return { type, priority, impact, urgency, complexity, teamId, assigneeId, brandId, channel, tags, ...Object.fromEntries(Object.entries(ticket.custom).map(([key, value]) => [`custom.${key}`, value])) }
}

/** The form that a ticket is to have: the one that is named, which has to be there and to fit, or the standard one, or none. */
export async function chooseForm(tx: Tx, wanted: string | null | undefined, type: string = TYPES[0], brandId: string | null = null): Promise<Form | undefined> {
  const forms = await allForms(tx)
  if (!wanted) return standardForm(forms, type, brandId)
  const form = forms.find(each => each.id === wanted)
  if (!form?.active) throw problem.unprocessable('unknown-form', 'There is no such form, or it is switched off. GET /api/v1/forms lists them.')
  if (!fits(form, type, brandId)) throw problem.unprocessable('form-fits-not', `The form “${form.name}” is not for tickets of this type and brand.`)
  return form
}

/** 422 naming every field that does not fit the form, in words. `touched`: of these alone. */
export async function refuseUnfit(tx: Tx, form: Form, values: FormValues, at: 'open' | 'solve' | 'change', touched?: ReadonlySet<string>): Promise<void> {
  const defined = (await allFields(tx)).filter(field => field.carrier === 'ticket')
  const faults = faultsIn(evaluateForm(form, values, defined), values, defined, at).filter(fault => !touched || touched.has(fault.field))
  if (faults.length > 0) throw formProblem(form, faults, defined)
}

/** The form of a ticket, also one that is switched off meanwhile. */
export async function formOf(tx: Tx, ticket: Pick<Ticket, 'formId'>): Promise<Form | undefined> {
  return ticket.formId === null ? undefined : (await allForms(tx)).find(form => form.id === ticket.formId)
}

const SAYS: Record<FormFault['code'], string> = {
  required: 'has to be filled in', limited: 'does not allow this choice here', hidden: 'is not asked for here',
}
const LABELS: Record<string, string> = { type: 'Type', priority: 'Priority', impact: 'Impact', urgency: 'Urgency', complexity: 'Complexity', teamId: 'Team', assigneeId: 'Assignee', tags: 'Tags' }

function formProblem(form: Form, faults: readonly FormFault[], defined: readonly CustomField[]) {
  const labelled = faults.map(fault => ({ ...fault, values: {}, label: LABELS[fault.field] ?? defined.find(({ key }) => fault.field === `custom.${key}`)?.label ?? fault.field }))
  const words = labelled.map(({ label, code }) => `“${label}” ${SAYS[code]}`).join('; ')
  return problem.unprocessable('form', `${words} (form “${form.name}”).`, { formId: form.id, faults: labelled })
}
