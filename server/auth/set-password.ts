import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import { recordOnPerson } from '../people/record-on-person.ts'
import { checkPassword, hashPassword } from './passwords.ts'

type By = 'self' | 'reset' | 'invitation' | 'setup' | 'command'

/**
 * Gives somebody a password and ends their sessions but `keepSession`, and their links: whoever knew the old one is out.
 * Hashing takes its time, so it is done before the change: pass what `preparePassword` gave.
 */
export async function setPassword(tx: Tx, personId: string, passwordHash: string, by: By, keepSession?: string): Promise<void> {
  await tx.query(sql`insert into credentials (person_id, password_hash, changed_at) values (${personId}, ${passwordHash}, ${tx.now})
    on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`)
  await tx.query(sql`delete from sessions where person_id = ${personId} and id is distinct from ${keepSession ?? null}`)
  await tx.query(sql`delete from one_time_links where person_id = ${personId}`)
  await recordOnPerson(tx, personId, 'person.passwordSet', { by })
}

/** The hash of a password that is not too weak for somebody with this name and address. Throws 400. */
export function preparePassword(password: string, about: readonly string[]): Promise<string> {
  checkPassword(password, about)
  return hashPassword(password)
}
