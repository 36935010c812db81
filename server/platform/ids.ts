import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'

/** A new UUIDv7: made by the application, so that a creating call can be repeated safely, and ordered by time. */
export function newId(): string {
  return randomUUIDv7()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether the text is a UUID of any version, as PostgreSQL would accept it. */
export function isId(text: string): boolean {
  return UUID.test(text)
}

/** 256 random bits for the outside world: sessions, API tokens, links. `prefix` says what it is to whoever finds one. */
export function newSecretToken(prefix: string): { token: string; hash: Buffer } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`
  return { token, hash: tokenHash(token) }
}

/** What is stored of a token. A fast hash suffices: 256 random bits cannot be guessed. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A fixed id for a name, for rows that every desk has (statuses, settings), so that all nodes agree without asking. */
export function fixedId(name: string): string {
  const hex = createHash('sha256').update(`pomost:${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
