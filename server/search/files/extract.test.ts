import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { docx, pdf, said, xlsx, zip } from '../../../test/office-files.ts'
import { sniffType } from '../../platform/file-type.ts'
import { extractSafely } from './extract-safely.ts'
import { kindOf, MOST_TEXT } from './extract.ts'

const textOf = async (bytes: Buffer, name: string) => {
  const kind = kindOf(await sniffType(bytes.subarray(0, 4100)), name)
  return kind && extractSafely(kind, bytes)
}

test.each([
  ['a.txt', Buffer.from('Гаранционна карта'), 'Гаранционна карта'],
  ['a.txt', Buffer.from('c3e0f0e0edf6e8ff', 'hex'), 'Гаранция'],
  ['a.log', Buffer.from('gwarancja b\xb3\xb9d', 'latin1'), 'gwarancja błąd'],
  ['a.html', Buffer.from('<!doctype html><p>Warranty</p><script>no()</script><p>card</p>'), 'Warranty\ncard'],
  ['a.docx', docx(['Първи ред', 'Drugi &amp; ostatni']), 'Първи ред\nDrugi & ostatni'],
  ['a.xlsx', xlsx([['Serial', 'Price'], ['SN-4711', 12.5]]), 'Serial Price\nSN-4711 12.5'],
  ['a.pdf', pdf(said('Warranty until 2027')), 'Warranty until 2027'],
])('%s is read', async (name, bytes, text) => {
  expect(await textOf(bytes, name)).toEqual({ text, cut: false })
})

test('what has no words is not read', async () => {
  expect([kindOf('image/png', 'a.png'), kindOf('application/zip', 'a.zip'), kindOf('application/octet-stream', 'a.exe')]).toEqual([undefined, undefined, undefined])
})

test('a long text is kept as far as it is searched', async () => {
  expect(await extractSafely('text', Buffer.from('word '.repeat(100_000)))).toEqual({ text: 'word '.repeat(MOST_TEXT / 5), cut: true })
  const many = await extractSafely('docx', docx(Array.from({ length: 30_000 }, () => 'a paragraph')))
  expect(many).toMatchObject({ cut: true })
})

test('a bomb of a document is left packed, whatever it says of its size', async () => {
  const bomb = docx(['x'], { 'word/footnotes.xml': Buffer.alloc(200_000_000) })
  expect(bomb.length).toBeLessThan(300_000)
  expect(await extractSafely('docx', bomb)).toEqual({ cause: 'unreadable', error: 'It unpacks to more than 40 MB.' })
  const lying = Buffer.from(bomb)
  for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 4)) lying.writeUInt32LE(10, at + 24)
  expect(await extractSafely('docx', lying)).toMatchObject({ cause: 'unreadable' })
})

test('entities of its own are not followed', async () => {
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document><w:p><w:t>&b; end</w:t></w:p></w:document>'
  expect(await extractSafely('docx', zip({ 'word/document.xml': laughs }))).toEqual({ text: '&b; end', cut: false })
})

test.each([
  ['a damaged archive', 'docx' as const, docx(['x']).subarray(0, 200)], ['an archive of something else', 'xlsx' as const, zip({ 'a.txt': 'x' })],
  ['no PDF', 'pdf' as const, Buffer.from('%PDF-1.7 nothing')], ['an empty one', 'pdf' as const, Buffer.alloc(0)],
])('%s is said to be unreadable', async (_, kind, bytes) => {
  expect(await extractSafely(kind, bytes)).toMatchObject({ cause: 'unreadable', error: expect.any(String) })
})

test('a PDF that unpacks without end is given up, and the desk goes on', async () => {
  const bomb = pdf(deflateSync(Buffer.alloc(400_000_000, ' ')), '/Filter /FlateDecode')
  const read = await extractSafely('pdf', bomb, { milliseconds: 4000, growthMegabytes: 300 })
  expect('cause' in read ? ['took-too-long', 'took-too-much-memory', 'unreadable'] : ['']).toContain('cause' in read ? read.cause : '')
  expect(await extractSafely('pdf', pdf(said('Still here')))).toEqual({ text: 'Still here', cut: false })
})

test('a PDF of endless pages ends, and what is too large is not begun', async () => {
  expect(await extractSafely('pdf', pdf(said('Again'), '', 20_000), { milliseconds: 15_000 })).toMatchObject({ text: expect.stringMatching(/^Again\nAgain/) })
  expect(await extractSafely('text', Buffer.alloc(2000), { bytes: 1000 })).toMatchObject({ cause: 'too-large' })
})

test('what takes too long is ended', async () => {
  expect(await extractSafely('xlsx', xlsx(Array.from({ length: 1000 }, (_, i) => [`cell ${i}`])), { milliseconds: 1 })).toMatchObject({ cause: 'took-too-long' })
})
