import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export interface Secrets {
  /** Encrypts for the database (AES-256-GCM). The same text twice gives different results. */
  seal(text: string): string
  /** The text again; throws when the value was changed or sealed under another key. */
  open(sealed: string): string
  /** A keyed hash for tokens of the outside world, separate for every `purpose`. */
  sign(purpose: string, data: string | Buffer): Buffer
}

/** `key`: 32 bytes, from SECRET_KEY or the key file in the data folder. */
export function openSecrets(key: Buffer): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `pomost ${purpose}`, 32))
  const sealing = derive('seal')
  const signing = new Map<string, Buffer>()
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    sign(purpose, data) {
      let derived = signing.get(purpose)
      if (!derived) signing.set(purpose, derived = derive(`sign ${purpose}`))
      return createHmac('sha256', derived).update(data).digest()
    },
  }
}
