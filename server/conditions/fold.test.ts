import sql from 'sql-template-tag'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../platform/db.ts'
import { openLog } from '../platform/log.ts'
import { testDatabase } from '../../test/database.ts'
import { fold } from './fold.ts'

const database = await testDatabase()
const db = openDatabase(database.url, { size: 1, log: openLog('silent') })
afterAll(async () => {
  await db.close()
  await database.drop()
})

test('case makes no difference in Latin, Cyrillic, Greek and Turkish letters', () => {
  expect(fold('ФАКТУРА Ѝ')).toBe('фактура ѝ')
  expect(fold('Zażółć GĘŚLĄ')).toBe('zażółć gęślą')
  expect(fold('İSTANBUL')).toBe('istanbul')
  expect(fold('ISTANBUL')).toBe('istanbul')
  expect(fold('ΟΔΟΣ')).toBe(fold('οδος'))
})

test('ß and dotless ı are letters of their own', () => {
  expect(fold('STRASSE')).not.toBe(fold('Straße'))
  expect(fold('ẞ')).toBe('ß')
  expect(fold('ılık')).toBe('ılık')
})

test('the database folds every code point to the same', async () => {
  const points: number[] = []
  for (let point = 1; point <= 0x10ffff; point++) if (point < 0xd800 || point > 0xdfff) points.push(point)
  const rows = await db.query<{ point: number; folded: string }>(
    sql`select point, fold(chr(point)) as folded from unnest(${points}::int[]) point`)
  const different = rows.filter(({ point, folded }) => fold(String.fromCodePoint(point)) !== folded)
  expect(different).toEqual([])
})
