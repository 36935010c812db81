import { emailKey } from '../../../people/person.ts'
import type { BouncedRecipient } from './read-bounce.ts'

/** Which recipient of ours a report means: servers name the address that they forwarded to. */
export function whom(recipients: readonly string[], each: BouncedRecipient): { key: string; address: string; ours: boolean } {
  const named = [each.original, each.address].filter(address => address !== null)
  const match = recipients.find(address => named.some(name => emailKey(name) === emailKey(address))) ?? (recipients.length === 1 ? recipients[0] : undefined)
  const address = match ?? named[0] ?? ''
  return { key: emailKey(address), address, ours: match !== undefined }
}
