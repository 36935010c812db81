import type { Secrets } from '../../platform/secrets.ts'
import type { Intake, ServerAccess } from './mailbox.ts'
import type { IntakeInput, ServerInput } from './schemas.ts'

/** What a form or an API call says about a server, with the password sealed; one left out stays as it is when host and user do. */
export function sealServer(secrets: Secrets, given: ServerInput, before: ServerAccess | null): ServerAccess {
  const { host, port, security } = given
  const user = given.user ?? null
  const same = before !== null && before.host === host && before.user === user
  const password = given.password ? secrets.seal(given.password) : same && given.password === undefined ? before.password : null
  return { host, port, security, user, password }
}

export function sealIntake(secrets: Secrets, given: IntakeInput, before: Intake | null): Intake {
  if (given.kind === 'handed') return given
  const { folders, after, since, replyStyle } = given
  return { kind: 'imap', ...sealServer(secrets, given, before?.kind === 'imap' ? before : null), folders, after, since: since ?? null, ...(replyStyle && { replyStyle }) }
}
