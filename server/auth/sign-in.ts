import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'
import { emailKey } from '../people/person.ts'
import { isPassword } from './passwords.ts'
import { personActor } from './person-actor.ts'
import { startSession } from './sessions.ts'
import { countTry, networkOf, PER_ADDRESS, PER_NETWORK, succeeded, takeBack } from './slow-down.ts'
import { useCode } from './totp.ts'

export interface Credentials { email: string; password: string; code?: string }

/**
 * Signs somebody in by address, password and, where it is on, a code; returns the new session. Takes as long for an unknown
 * address as for a wrong password and says the same. Throws 401 `credentials`, `code-needed` or `code`, and 429 for guessing.
 */
export async function signIn(app: App, given: Credentials, from: { ip: string; userAgent: string }): Promise<{ personId: string; sessionId: string; token: string }> {
  const address = `address ${emailKey(given.email)}`
  const network = `network ${networkOf(from.ip)}`
  await countTry(app, network, PER_NETWORK)
  await countTry(app, address, PER_ADDRESS)
  const person = await app.db.maybe<{ id: string; hash: string | null; totpOn: boolean }>(sql`
    select p.id, c.password_hash as hash, c.totp_on as "totpOn" from identities i join people p on p.id = i.person_id join credentials c on c.person_id = p.id
    where i.kind = 'email' and i.key = ${emailKey(given.email)} and p.active`)
  const right = await isPassword(given.password, person?.hash)
  if (!person || !right) throw problem.unauthorised('credentials', 'The address or the password is not right.')
  if (person.totpOn && !given.code) {
    await takeBack(app, network)
    await takeBack(app, address)
    throw problem.unauthorised('code-needed', 'Enter the code that your telephone shows, or one of your recovery codes.')
  }
  const session = await app.change(await personActor(app.db, person.id, 'session'), async tx => {
    const second = await useCode(app, tx, person.id, given.code ?? '')
    if (second === undefined) throw problem.unauthorised('code', 'This code is not right, or was used already. Wait for the next one.')
    return startSession(tx, person.id, from, second)
  })
  await succeeded(app, address)
  await takeBack(app, network)
  return { personId: person.id, sessionId: session.id, token: session.token }
}
