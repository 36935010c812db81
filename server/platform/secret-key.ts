import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * The 32 bytes all secrets hang on: from SECRET_KEY, or made once and kept in DATA_DIR/secret.key, readable by the owner only.
 * Several nodes over one database need the same SECRET_KEY.
 */
export function secretKey(config: Pick<Config, 'DATA_DIR' | 'SECRET_KEY'>): Buffer {
  return createHash('sha256').update(config.SECRET_KEY ?? keptKey(config.DATA_DIR)).digest()
}

function keptKey(folder: string): string {
  const file = join(folder, 'secret.key')
  if (!existsSync(file)) makeKey(folder, file)
  return readFileSync(file, 'utf8').trim()
}

/** Written aside and linked, so that a second process never reads half a key and the first one stays. */
function makeKey(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}
