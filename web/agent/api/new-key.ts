/** A key for an idempotent call. Not randomUUID: a desk without https, on a local network, has none. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
