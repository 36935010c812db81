import { expect, it } from 'vitest'
import { rawMail } from '../../../test/mail/build.ts'
import { arrivalKey } from './arrival-key.ts'

const mail = (headers: Record<string, string | string[]> = {}, body = 'Hello\nthere') => rawMail({ 'Message-ID': '<1@a.example>', ...headers }, body)

it('is the same for the same mail by another way', () => {
  const { digest } = arrivalKey(mail())
  expect(arrivalKey(mail({ Received: 'from b by c', 'Delivered-To': 'x@y.example' })).digest).toBe(digest)
  expect(arrivalKey(Buffer.from(mail().toString().replaceAll('\r\n', '\n'))).digest).toBe(digest)
  expect(arrivalKey(Buffer.concat([mail(), Buffer.from('\r\n')])).digest).toBe(digest)
})

it('is another for another content under a repeated Message-ID, and for another Message-ID', () => {
  const { digest } = arrivalKey(mail())
  expect(arrivalKey(mail({}, 'Hello there')).digest).not.toBe(digest)
  expect(arrivalKey(mail({ 'Message-ID': '<2@a.example>' })).digest).not.toBe(digest)
})

it('has no Message-ID where it is absent or empty', () => {
  expect(arrivalKey(mail({ 'Message-ID': '<>' })).messageId).toBeNull()
  expect(arrivalKey(Buffer.from('no header at all')).messageId).toBeNull()
  expect(arrivalKey(mail({ 'Message-ID': '\r\n <folded@a.example>' })).messageId).toBe('<folded@a.example>')
})
