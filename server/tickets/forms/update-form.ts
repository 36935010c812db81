import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { checkForm } from './check-form.ts'
import type { Form } from './form.ts'
import { announceForms, FORM_COLUMNS } from './registry.ts'

export type FormChanges = Partial<Omit<Form, 'id' | 'version'>>

/** Changes, moves or switches a form. Tickets that were opened with it follow it as it is now. 412 when it is not at the expected version. */
export async function updateForm(tx: Tx, id: string, changes: FormChanges, expected?: number): Promise<Form> {
  const form = isId(id) ? await tx.maybe<Form>(sql`select ${FORM_COLUMNS} from ticket_forms f where f.id = ${id} for no key update`) : undefined
  if (!form) throw problem.notFound('form', 'There is no such form.')
  if (expected !== undefined && expected !== form.version) throw problem.preconditionFailed('version', 'The form was changed meanwhile. Load it again.', { version: form.version })
  const next: Form = { ...form, ...changes }
  const fields = (Object.keys(changes) as (keyof FormChanges)[]).filter(key => JSON.stringify(next[key]) !== JSON.stringify(form[key]))
  if (fields.length === 0) return form
  if (fields.includes('fields') || fields.includes('rules') || changes.active) await checkForm(tx, next)
  tx.record({ kind: 'form', id, version: form.version }, 'form.changed', { fields })
  const after = await tx.one<Form>(sql`update ticket_forms f set name = ${next.name}, names = ${JSON.stringify(next.names)}, types = ${[...next.types]}, brand_ids = ${[...next.brandIds]}::uuid[],
    audience = ${next.audience}, standard = ${next.standard}, fields = ${JSON.stringify(next.fields)}, rules = ${JSON.stringify(next.rules)}, active = ${next.active},
    position = ${next.position}, version = version + 1 where f.id = ${id} returning ${FORM_COLUMNS}`)
  await announceForms(tx)
  return after
}
