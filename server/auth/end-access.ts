import sql from 'sql-template-tag'
import type { Projection } from '../platform/change.ts'

/** Whoever is switched off is signed out for good: switched on again, they sign in again, whoever holds an old cookie does not. */
export const endAccess: Projection = async (tx, events) => {
  const off = events.filter(event => event.type === 'person.updated' && isOff(event.data)).map(event => event.subjectId)
  if (off.length > 0) await tx.query(sql`delete from sessions where person_id = any(${off}::uuid[])`)
}

function isOff({ changed }: Record<string, unknown>): boolean {
  return (changed as { active?: { to: unknown } } | undefined)?.active?.to === false
}
