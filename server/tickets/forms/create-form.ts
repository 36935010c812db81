import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { newId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { checkForm } from './check-form.ts'
import { MOST_FORMS, type Form } from './form.ts'
import { allForms, announceForms, FORM_COLUMNS } from './registry.ts'

export type NewForm = Omit<Form, 'id' | 'version' | 'position'>

/** Makes a form, after the others. 400 says what is wrong with it. */
export async function createForm(tx: Tx, input: NewForm): Promise<Form> {
  const others = await allForms(tx)
  if (others.length >= MOST_FORMS) throw problem.conflict('too-many-forms', `There are ${MOST_FORMS} forms already; change one of them instead.`)
  const form: Form = { ...input, id: newId(), position: Math.max(0, ...others.map(other => other.position + 1)), version: 1 }
  await checkForm(tx, form)
  tx.record({ kind: 'form', id: form.id, version: 0 }, 'form.created', { name: form.name })
  const made = await tx.one<Form>(sql`insert into ticket_forms as f (id, name, names, types, brand_ids, audience, standard, fields, rules, active, position, version)
    values (${form.id}, ${form.name}, ${JSON.stringify(form.names)}, ${[...form.types]}, ${[...form.brandIds]}::uuid[], ${form.audience}, ${form.standard}, ${JSON.stringify(form.fields)},
      ${JSON.stringify(form.rules)}, ${form.active}, ${form.position}, 1) returning ${FORM_COLUMNS}`)
  await announceForms(tx)
  return made
}
