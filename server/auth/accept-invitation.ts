import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { accessPerson } from '../people/access.ts'
import { updatePerson } from '../people/update-person.ts'
import { verifyIdentity } from '../people/verify-identity.ts'
import { peekLink, useLink } from './one-time-links.ts'
import { personActor } from './person-actor.ts'
import { startSession } from './sessions.ts'
import { preparePassword, setPassword } from './set-password.ts'

export interface Acceptance { password: string; name?: string; language?: string; timeZone?: string }
interface Invitee { id: string; name: string; email: string; language: string | null }

/** Whom an invitation is for; opening it uses nothing up. Throws 410. */
export async function readInvitation(app: App, token: string): Promise<Invitee> {
  const { personId } = await peekLink(app.db, 'invitation', token, app.clock())
  return invitee(app.db, personId)
}

/** Chooses the password and signs in at once. Throws 410 for a link that does not work any more. */
export async function acceptInvitation(app: App, token: string, given: Acceptance, from: { ip: string; userAgent: string }): Promise<{ personId: string; sessionId: string; token: string }> {
  const person = await readInvitation(app, token)
  const passwordHash = await preparePassword(given.password, [person.email, person.name, given.name ?? ''])
  // the link, not the person, is what is known until here
  return app.change(system('invitation'), async tx => {
    await useLink(tx, 'invitation', token)
    const own = tx.as(await personActor(tx, person.id, 'link'))
    const { name, language, timeZone } = given
    await updatePerson(own, await accessPerson(own, person.id), { ...(name && { name }), ...(language && { language }), ...(timeZone && { timeZone }) })
    await verifyIdentity(own, person.id, person.email)
    await setPassword(own, person.id, passwordHash, 'invitation')
    const session = await startSession(own, person.id, from)
    return { personId: person.id, sessionId: session.id, token: session.token }
  })
}

async function invitee(q: Queries, personId: string | null): Promise<Invitee> {
  const found = await q.maybe<Invitee>(sql`select p.id, p.name, p.language, i.value as email from people p join identities i on i.person_id = p.id
    where p.id = ${personId} and p.active and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1`)
  if (!found) throw problem.gone('link', 'This invitation was taken back. Ask for a new one.')
  return found
}
