import type { ResolveDns } from '../../../platform/app.ts'
import { recordOf, type DkimKey } from './dkim-key.ts'

export type Seen = 'good' | 'missing' | 'different' | 'unknown'

/** Whether the record of a key stands in the DNS as it should. `unknown`: nobody answered. */
export async function lookUpKey(dns: ResolveDns, key: DkimKey): Promise<Seen> {
  const { name } = recordOf(key)
  const found = await texts(dns, name)
  if (found === null) return 'unknown'
  if (found.length === 0) return 'missing'
  return found.some(text => publicKeyOf(text) === key.publicKey) ? 'good' : 'different'
}

/** The TXT records of a name, each put together of its parts; none when it does not exist; null when nobody answers. */
export async function texts(dns: ResolveDns, name: string): Promise<string[] | null> {
  try {
    return (await dns(name, 'TXT')).slice(0, 50).map(parts => [parts].flat().join('').slice(0, 10_000))
  } catch (error) {
    return noSuchName(error) ? [] : null
  }
}

export function noSuchName(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'ENOTFOUND' || code === 'ENODATA'
}

function publicKeyOf(record: string): string | undefined {
  const tags = record.split(';').map(tag => tag.trim())
  return tags.find(tag => /^p\s*=/.test(tag))?.replace(/^p\s*=/, '').replace(/\s+/g, '')
}
