import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'
import { accessPerson } from '../people/access.ts'
import { createPerson } from '../people/create-person.ts'
import { findPerson } from '../people/find-or-create-person.ts'
import { nameFromAddress } from '../people/person.ts'
import { updatePerson } from '../people/update-person.ts'
import { makeLink, peekLink, useLink } from './one-time-links.ts'
import { startSession } from './sessions.ts'
import { preparePassword, setPassword } from './set-password.ts'

export interface FirstAdmin { name: string; email: string; password: string; language?: string; timeZone?: string }

/** Whether nobody can administer the desk yet. */
export async function needsAdmin(q: Queries): Promise<boolean> {
  return await q.maybe(sql`select 1 from people p join credentials c on c.person_id = p.id
    where p.role = 'admin' and p.active and c.password_hash is not null limit 1`) === undefined
}

/** A one-time link that makes whoever opens it the first admin; undefined once there is one. Each start makes the former link useless. */
export async function firstAdminLink(app: App): Promise<string | undefined> {
  if (!await needsAdmin(app.db)) return undefined
  const { token } = await app.change(system('boot'), tx => makeLink(tx, 'first-admin', null))
  return `${app.config.PUBLIC_URL}/setup?token=${token}`
}

/** Uses the link and signs the first admin in. Throws 410 for a link that does not work any more, 409 when there is an admin. */
export async function setUp(app: App, token: string, given: FirstAdmin, from: { ip: string; userAgent: string }): Promise<{ personId: string; sessionId: string; token: string }> {
  await peekLink(app.db, 'first-admin', token, app.clock())
  const passwordHash = await preparePassword(given.password, [given.email, given.name])
  return app.change(system('setup'), async tx => {
    await useLink(tx, 'first-admin', token)
    const personId = await makeAdmin(tx, given, passwordHash)
    const session = await startSession(tx, personId, from)
    return { personId, sessionId: session.id, token: session.token }
  })
}

/** Makes the first admin of ADMIN_EMAIL and ADMIN_PASSWORD, unless there is an admin; says whether it did. */
export async function ensureAdmin(app: App): Promise<boolean> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = app.config
  if (!email || !password || !await needsAdmin(app.db)) return false
  const passwordHash = await preparePassword(password, [email])
  await app.change(system('boot'), tx => makeAdmin(tx, { name: nameFromAddress(email), email }, passwordHash))
  return true
}

async function makeAdmin(tx: Tx, given: Omit<FirstAdmin, 'password'>, passwordHash: string): Promise<string> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('auth:first-admin'))`)
  if (!await needsAdmin(tx)) throw problem.conflict('admin-exists', 'This desk has an admin already. Sign in instead.')
  const { name, email, language, timeZone } = given
  const known = await findPerson(tx, email)
  // a mail of theirs may have come first
  if (known) await updatePerson(tx, await accessPerson(tx, known.id), { role: 'admin', active: true, name, ...(language && { language }), ...(timeZone && { timeZone }) })
  const { id } = known ?? await createPerson(tx, { name, role: 'admin', language, timeZone, identities: [{ kind: 'email', value: email }] })
  await setPassword(tx, id, passwordHash, 'setup')
  return id
}
