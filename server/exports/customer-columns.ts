import { fieldsFor } from '../fields/registry.ts'
import { targetsOf } from '../imports/targets.ts'
import type { App } from '../platform/app.ts'
import type { CustomerQuestion } from './export.ts'

/** The columns of a file of customers: those that an import knows, each once, and the names of files, which an import leaves out; roles where colleagues are in it. */
export async function customerColumns(app: App, of: CustomerQuestion['of'], colleagues = false): Promise<string[]> {
  const fields = await fieldsFor(app, of === 'people' ? 'person' : 'organisation')
  const files = fields.filter(field => field.kind === 'file').map(field => `custom.${field.key}`)
  return [...targetsOf(of, fields).filter(target => target !== 'firstName' && target !== 'lastName' && (colleagues || target !== 'role')), ...files]
}
