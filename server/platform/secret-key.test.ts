import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { secretKey } from './secret-key.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'key-')) })
afterEach(() => rmSync(folder, { recursive: true }))

it('is made once and kept for the owner only', () => {
  const DATA_DIR = join(folder, 'data')
  const key = secretKey({ DATA_DIR, SECRET_KEY: undefined })
  expect(key).toHaveLength(32)
  expect(secretKey({ DATA_DIR, SECRET_KEY: undefined })).toEqual(key)
  expect(readdirSync(DATA_DIR)).toEqual(['secret.key'])
  expect(statSync(join(DATA_DIR, 'secret.key')).mode & 0o777).toBe(0o600)
})

it('comes from SECRET_KEY where that is set, and nothing is written', () => {
  const key = secretKey({ DATA_DIR: folder, SECRET_KEY: 'a'.repeat(32) })
  expect(key).toEqual(secretKey({ DATA_DIR: '/elsewhere', SECRET_KEY: 'a'.repeat(32) }))
  expect(key).not.toEqual(secretKey({ DATA_DIR: folder, SECRET_KEY: 'b'.repeat(32) }))
  expect(readdirSync(folder)).toEqual([])
})
