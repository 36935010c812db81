import sql from 'sql-template-tag'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Reactor } from '../platform/jobs.ts'
import { problem } from '../platform/problem.ts'
import { emailKey } from '../people/person.ts'
import { composeMail, sendSystemMail } from './mail.ts'
import { makeLink, peekLink, useLink } from './one-time-links.ts'
import { personActor } from './person-actor.ts'
import { preparePassword, setPassword } from './set-password.ts'
import { countTry, networkOf, PER_ADDRESS, PER_NETWORK } from './slow-down.ts'

/**
 * Asks for a link to choose a new password. Whether anyone has the address is found out in a job, so neither the answer nor
 * its time tells. Throws 429 for too many requests, 503 on a desk that cannot send mail.
 */
export async function askPasswordReset(app: App, email: string, ip: string): Promise<void> {
  if (!await app.mailWay()) throw problem.unavailable('no-mail', 'This desk cannot send mail yet. Ask an admin to invite you again.')
  await countTry(app, `reset network ${networkOf(ip)}`, PER_NETWORK)
  await countTry(app, `reset address ${emailKey(email)}`, PER_ADDRESS)
  await app.change(system('password-reset'), async tx => tx.job('password-reset', { sealed: app.secrets.seal(email) }, { maxAttempts: 5 }))
}

interface Asker { id: string; name: string; email: string; language: string | null }

export const passwordReset: Reactor = {
  task: 'password-reset',
  async run(app, { sealed }: { sealed: string }) {
    const person = await app.db.maybe<Asker>(sql`select p.id, p.name, p.language, i.value as email from identities i join people p on p.id = i.person_id
      join credentials c on c.person_id = p.id where i.kind = 'email' and i.key = ${emailKey(app.secrets.open(sealed))} and p.active`)
    if (!person) return
    await app.change(system('password-reset'), async tx => {
      const { token } = await makeLink(tx, 'password-reset', person.id)
      const link = `${app.config.PUBLIC_URL}/password-reset/${token}`
      sendSystemMail(app, tx, await composeMail(tx, 'password-reset', [person.language], { 'person.name': person.name, link }, person.email))
    })
  },
}

/** Sets the new password and ends all sessions. The second step stays on: whoever reads the mail only is not let in. Throws 410. */
export async function resetPassword(app: App, token: string, password: string): Promise<void> {
  const { personId } = await peekLink(app.db, 'password-reset', token, app.clock())
  const about = await app.db.query<{ text: string }>(sql`select name as text from people where id = ${personId} union all select value from identities where person_id = ${personId}`)
  const passwordHash = await preparePassword(password, about.map(row => row.text))
  await app.change(system('password-reset'), async tx => {
    await useLink(tx, 'password-reset', token)
    await setPassword(tx.as(await personActor(tx, personId ?? '', 'link')), personId ?? '', passwordHash, 'reset')
  })
}
