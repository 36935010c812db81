import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { diskStore } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
const store = diskStore(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (text: string) => store.put(Buffer.from(text), { limit: 100 })
const read = async (hash: string) => (await buffer(await store.read(hash))).toString()

test('the same bytes are kept once, in one of 256 folders', async () => {
  const [one, same, other] = [await put('one'), await put('one'), await put('other')]
  expect(same).toEqual(one)
  expect([await read(one.hash), await read(other.hash)]).toEqual(['one', 'other'])
  expect(readdirSync(join(folder, one.hash.slice(0, 2)))).toEqual([one.hash])
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('what is too large leaves nothing behind', async () => {
  await expect(store.put(Buffer.alloc(101), { limit: 100 })).rejects.toMatchObject({ code: 'file-too-large' })
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
})

test('a file that lies one folder deeper, as earlier versions laid it, is read and removed', async () => {
  const { hash } = await put('of former days')
  const path = join(folder, hash.slice(0, 2), hash)
  const deeper = join(folder, hash.slice(0, 2), hash.slice(2, 4))
  mkdirSync(deeper)
  renameSync(path, join(deeper, hash))
  expect(await read(hash)).toBe('of former days')
  await put('of former days')
  await store.remove(hash)
  expect([path, join(deeper, hash)].filter(each => existsSync(each))).toEqual([])
  await expect(store.read(hash)).rejects.toMatchObject({ code: 'file-gone' })
  await store.remove(hash)
})
