import type { Role } from '../platform/actor.ts'
import type { Settings } from './catalogue.ts'

/** Whether somebody may bring in customers from a table: admins always, leads as the desk has it. */
export function mayImport(role: Role, { importers }: Pick<Settings, 'importers'>): boolean {
  return role === 'admin' || (role === 'lead' && importers === 'leads')
}
