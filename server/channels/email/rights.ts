import type { Settings } from '../../settings/catalogue.ts'
import type { Verdict } from './authentication/authentication.ts'

/** How a mail leads to a ticket. Proofs of possession: our token, given to this very person or to all who got one mail, or an unguessable Message-ID of ours. */
export type Proof = 'own-token' | 'shared-token' | 'others-token' | 'own-id' | 'foreign-id' | 'number'

/** What the sender has to do with the ticket. `copied`: was written to on it, `member`: their organisation shares it and lets them answer; neither takes part. */
export type Part = 'takes-part' | 'copied' | 'member' | 'colleague' | 'stranger'

/** `wait`: set aside until somebody has looked. `new`: a ticket of its own. `note`: only as an internal note. */
export type Right = 'append' | 'note' | 'wait' | 'new'

export interface Claim { verdict: Exclude<Verdict, 'fail'>; part: Part; proof: Proof }

/**
 * What a mail may do with a ticket it names: the truth table of decision 0014. A verdict of `fail` does not come so far. Pure.
 */
export function rightOf({ verdict, part, proof }: Claim, leniency: Settings['unauthenticatedMail']): Right {
  const possession = proof === 'own-token' || proof === 'shared-token' || proof === 'own-id'
  if (part === 'stranger') return 'new'
  if (part === 'copied' || part === 'member') return verdict === 'pass' && proof !== 'number' ? 'append' : 'new'
  if (verdict === 'pass') return 'append'
  if (part === 'colleague') return leniency === 'everyone' ? 'note' : 'wait'
  return possession || leniency !== 'strict' ? 'append' : 'wait'
}
