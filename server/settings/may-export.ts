import type { Role } from '../platform/actor.ts'
import type { Settings } from './catalogue.ts'

/** Whether somebody may take lists of the desk along as files: admins always, others as the desk has it. */
export function mayExport(role: Role, { exporters }: Pick<Settings, 'exporters'>): boolean {
  if (role === 'admin') return true
  return (role === 'lead' && exporters !== 'admins') || (role === 'agent' && exporters === 'agents')
}
