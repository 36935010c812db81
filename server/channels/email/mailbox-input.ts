import type { Secrets } from '../../platform/secrets.ts'
import type { Intake, ServerAccess } from './mailbox.ts'
import type { IntakeInput } from './schemas.ts'
import type { ServerInput } from './server-schemas.ts'
import { readCertificates, readFingerprint } from './servers/certificates.ts'

/**
 * What a form or an API call says about a server, with the password sealed; one left out stays as it is when host and user do, and so does
 * what is trusted when the host does. Signing in at the provider takes the password's place.
 */
export function sealServer(secrets: Secrets, given: ServerInput, before: ServerAccess | null, mailboxId: string): ServerAccess {
  const { host, port, security } = given
  const user = given.user ?? null
  const there = before !== null && before.host === host
  const same = there && before.user === user
  const signIn = given.auth === 'oauth' ? mailboxId : null
  const password = signIn ? null : given.password ? secrets.seal(given.password) : same && given.password === undefined ? before.password : null
  const ca = given.ca === undefined ? there ? before.ca : null : given.ca
  const fingerprint = given.fingerprint === undefined ? there ? before.fingerprint : null : given.fingerprint
  return {
    host, port, security, user, password,
    ...(signIn && { signIn }), ...(ca && { ca: readCertificates(ca).pem }), ...(fingerprint && { fingerprint: readFingerprint(fingerprint) }),
  }
}

export function sealIntake(secrets: Secrets, given: IntakeInput, before: Intake | null, mailboxId: string): Intake {
  if (given.kind === 'handed') return given
  const { folders, after, since, replyStyle } = given
  return { kind: 'imap', ...sealServer(secrets, given, before?.kind === 'imap' ? before : null, mailboxId), folders, after, since: since ?? null, ...(replyStyle && { replyStyle }) }
}
