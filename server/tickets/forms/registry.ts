import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../../platform/db.ts'
import { remembered } from '../../platform/remembered.ts'
import type { Form } from './form.ts'

export const FORM_COLUMNS = raw('f.id, f.name, f.names, f.types, f.brand_ids as "brandIds", f.audience, f.standard, f.fields, f.rules, f.active, f.position, f.version')

/** All forms in their order, those that are off too; kept in memory. */
export const { current: allForms, announce: announceForms, watch: watchForms } = remembered('ticket-forms', load)

function load(q: Queries): Promise<readonly Form[]> {
  return q.query<Form>(sql`select ${FORM_COLUMNS} from ticket_forms f order by f.position, f.name, f.id`)
}
