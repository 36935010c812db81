import type { Secrets } from '../../platform/secrets.ts'

/** What marks the mails of this desk: the same on all its nodes, another for every desk, and it tells nothing. */
export function deskId(secrets: Secrets): string {
  return secrets.sign('desk-id', '').subarray(0, 12).toString('hex')
}
