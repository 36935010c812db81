import sql from 'sql-template-tag'
import type { Role } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { accessPerson } from '../people/access.ts'
import { createPerson } from '../people/create-person.ts'
import { findPerson } from '../people/find-or-create-person.ts'
import { recordOnPerson } from '../people/record-on-person.ts'
import { addMember } from '../people/team-members.ts'
import { updatePerson } from '../people/update-person.ts'
import { accessTeam } from '../people/update-team.ts'
import { currentSettings } from '../settings/current.ts'
import type { Language } from '../settings/locale.ts'
import { composeMail, sendSystemMail } from './mail.ts'
import { makeLink } from './one-time-links.ts'

export interface Invitation { email: string; name: string; role: Exclude<Role, 'customer'>; teamIds: readonly string[]; language?: Language; /** Whether the desk can send mail. */ mail: boolean }
export interface Invited { personId: string; link: string; expiresAt: Temporal.Instant; mailed: boolean }

/**
 * Invites somebody to work at the desk: makes them a colleague who can sign in once they chose a password. Somebody known as
 * a customer becomes a colleague; whoever has a password already is refused with 409. Inviting again makes the earlier link
 * useless. The link is mailed, and returned for a desk that cannot send mail.
 */
export async function invite(app: App, tx: Tx, given: Invitation): Promise<Invited> {
  const known = await findPerson(tx, given.email)
  const person = known ? await accessPerson(tx, known.id)
    : await createPerson(tx, { name: given.name, role: given.role, language: given.language, identities: [{ kind: 'email', value: given.email }] })
  const active = await tx.maybe(sql`select 1 from credentials where person_id = ${person.id} and password_hash is not null`)
  if (active) throw problem.conflict('colleague', `${person.name} can sign in already. Change the role instead.`, { personId: person.id })
  const colleague = known ? await updatePerson(tx, person, { role: given.role, active: true }) : person
  for (const teamId of given.teamIds) await addMember(tx, await accessTeam(tx, teamId), person.id)
  const link = await makeLink(tx, 'invitation', person.id)
  await recordOnPerson(tx, person.id, 'person.invited', { linkId: link.id })
  const url = `${app.config.PUBLIC_URL}/invitation/${link.token}`
  if (given.mail) {
    const values = { 'person.name': colleague.name, 'inviter.name': await inviter(tx) ?? (await currentSettings(tx)).deskName, link: url }
    sendSystemMail(app, tx, await composeMail(tx, 'invitation', [given.language ?? null, colleague.language], values, given.email))
  }
  return { personId: person.id, link: url, expiresAt: link.expiresAt, mailed: given.mail }
}

async function inviter(tx: Tx): Promise<string | undefined> {
  if (tx.actor.kind !== 'person') return undefined
  return (await tx.maybe<{ name: string }>(sql`select name from people where id = ${tx.actor.id}`))?.name
}
