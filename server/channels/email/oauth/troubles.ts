import { Problem } from '../../../platform/problem.ts'

/** What can go wrong with signing in; the interface has its own words for each. `{said}`: the provider's words, where there are any. */
const WORDS = {
  'not-signed-in': 'Nobody has signed in for this mailbox. Press "Sign in" on its page.',
  'state': 'This sign-in is not known here, or was used already. Begin again on the mailbox\'s page.',
  'session': 'Your session at the desk has ended, or you are no admin. Sign in at the desk, then begin again on the mailbox\'s page.',
  'late': 'Signing in took longer than ten minutes. Begin again on the mailbox\'s page.',
  'denied': 'The provider was not given consent: {said} Begin again and agree, or ask whoever administers the account.',
  'no-refresh-token': 'The provider gave access for an hour only, without a refresh token. Remove the desk from the account\'s connected apps, allow offline access, and sign in again.',
  'no-network': 'The provider\'s sign-in server could not be asked: {said}',
  'busy': 'The provider\'s sign-in server asks to come again later: {said}',
  'app-refused': 'The provider refuses the client ID or secret of the sign-in app: {said} Correct them in the settings; secrets expire.',
  'revoked': 'The sign-in holds no longer: {said} Sign in again on the mailbox\'s page.',
  'refused': 'The provider refused the sign-in: {said}',
  'app-changed': 'The sign-in app was changed. Sign in again on the mailbox\'s page.',
  'other-host': 'Access tokens of this provider are for {said} only. Correct the server\'s host name, or sign in with a password.',
} as const

export type Trouble = keyof typeof WORDS
export const TROUBLES = Object.keys(WORDS) as [Trouble, ...Trouble[]]

/** A trouble as an error whose words are for an admin; other servers' words are bounded, in one line, and end as a sentence. */
export function trouble(code: Trouble, said = ''): Problem {
  const words = oneLine(said)
  return new Problem(422, `sign-in-${code}`, WORDS[code].replace('{said}', () => words && !/[.!?]$/.test(words) ? `${words}.` : words).replaceAll('  ', ' ').trim(), words ? { said: words } : {})
}

/** The trouble that an error is, with the other side's words. */
export function troubleOf(error: unknown): { code: Trouble; said: string } {
  if (!(error instanceof Problem)) return { code: 'no-network', said: error instanceof Error ? oneLine(error.message) : '' }
  const code = TROUBLES.find(each => error.code === `sign-in-${each}`)
  return code ? { code, said: typeof error.extra.said === 'string' ? error.extra.said : '' } : { code: 'no-network', said: oneLine(error.message) }
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, 300)
}
