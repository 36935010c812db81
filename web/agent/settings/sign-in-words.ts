import type { Key, t } from '../../ui/i18n.ts'
import type { Trouble } from '../api/sign-in.ts'

/** What can go wrong with signing in at a provider, by the server's list. */
export const troubleKeys: Record<Trouble, Key> = {
  'not-signed-in': 'signIn.trouble.not-signed-in', 'state': 'signIn.trouble.state', 'session': 'signIn.trouble.session', 'late': 'signIn.trouble.late', 'denied': 'signIn.trouble.denied',
  'no-refresh-token': 'signIn.trouble.no-refresh-token', 'no-network': 'signIn.trouble.no-network', 'busy': 'signIn.trouble.busy', 'app-refused': 'signIn.trouble.app-refused',
  'revoked': 'signIn.trouble.revoked', 'refused': 'signIn.trouble.refused', 'app-changed': 'signIn.trouble.app-changed', 'other-host': 'signIn.trouble.other-host',
}

/** The code with which the provider's way back ends, which anybody can write into the address: a known one, or none. */
export function outcomeKey(code: string | undefined): Key | null {
  if (code === 'done') return 'signIn.done'
  return code !== undefined && Object.hasOwn(troubleKeys, code) ? troubleKeys[code as Trouble] : null
}

/** A trouble's text with the provider's words, which end as a sentence there; hosts stand within one. */
export function troubleText(key: Key, said: string, translate: typeof t): string {
  const open = said !== '' && key !== troubleKeys['other-host'] && !/[.!?]$/.test(said)
  return translate(key, { said: open ? `${said}.` : said }).replaceAll('  ', ' ').trim()
}
