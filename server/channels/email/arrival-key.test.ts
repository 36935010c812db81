import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rawMail } from '../../../test/mail/build.ts'
import { makeMailDigest } from './arrival-key.ts'

const mail = (headers: Record<string, string | string[]> = {}, body = 'Hello\nthere') => rawMail({ 'Message-ID': '<1@a.example>', ...headers }, body)

async function digestOf(...chunks: Buffer[]): Promise<string> {
  const digest = makeMailDigest()
  const out: Buffer[] = []
  for await (const chunk of digest.through(chunks)) out.push(chunk)
  expect(Buffer.concat(out)).toEqual(Buffer.concat(chunks))
  return digest.result().digest
}

it('is the same for the same mail by another way', async () => {
  const digest = await digestOf(mail())
  expect(await digestOf(mail({ Received: 'from b by c', 'Delivered-To': 'x@y.example' }))).toBe(digest)
  expect(await digestOf(Buffer.from(mail().toString().replaceAll('\r\n', '\n')))).toBe(digest)
  expect(await digestOf(Buffer.concat([mail(), Buffer.from('\r\n\r\n')]))).toBe(digest)
})

it('is another for another content under a repeated Message-ID, and for another Message-ID', async () => {
  const digest = await digestOf(mail())
  expect(await digestOf(mail({}, 'Hello there'))).not.toBe(digest)
  expect(await digestOf(mail({}, 'Hello\n\nthere'))).not.toBe(digest)
  expect(await digestOf(mail({ 'In-Reply-To': '<0@a.example>' }))).not.toBe(digest)
  expect(await digestOf(mail({ 'Message-ID': '<2@a.example>' }))).not.toBe(digest)
})

it('does not depend on how the bytes come in pieces', async () => {
  const whole = Buffer.concat([mail({}, 'a\n\n\n\nb\n\n'), Buffer.from('\n\n\nc\n')])
  const digest = await digestOf(whole)
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 12 }), async cuts => {
    const places = [0, ...cuts.sort((a, b) => a - b), whole.length]
    expect(await digestOf(...places.slice(1).map((end, index) => whole.subarray(places[index], end)))).toBe(digest)
  }))
})

it('bears mails without headers or without a body', async () => {
  expect(await digestOf(Buffer.from(''))).not.toBe(await digestOf(Buffer.from('words')))
  expect(await digestOf(Buffer.alloc(600_000, 'x'))).toHaveLength(40)
})
