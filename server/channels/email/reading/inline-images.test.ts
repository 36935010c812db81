import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { multipart, PIXEL } from '../../../../test/mail/build.ts'
import { customerMail, deliver, makeMailbox } from '../../../../test/mail/desk.ts'
import { linkImages, type Came } from './inline-images.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
})
afterAll(() => app.close())

const came = (contentId: string | null, content = 'x', more: Partial<Came> = {}): Came => ({ name: 'a.png', type: 'image/png', content: Buffer.from(content), contentId, inline: false, ...more })

describe('pictures within a mail (H28)', () => {
  it('are stored and listed once, however many copies came, and shown wherever the text has them', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `logo${index}@x`)
    const { type, body } = multipart('related', [
      { headers: ['Content-Type: text/html'], body: ids.map(id => `<p><img src="cid:${id}"></p>`).join('') },
      ...ids.map(id => ({ headers: ['Content-Type: image/png; name=logo.png', `Content-ID: <${id}>`, 'Content-Transfer-Encoding: base64'], body: PIXEL })),
    ])
    const { messageId } = await deliver(app, customerMail({ 'Content-Type': type }, body))
    const files = await app.db.query<{ id: string; inline: boolean }>(sql`select id, inline from attachments where message_id = ${messageId}`)
    expect(files).toMatchObject([{ inline: true }])
    const { html } = await app.db.one<{ html: string }>(sql`select html from messages where id = ${messageId}`)
    expect(html.split(`src="/api/v1/files/${files[0]!.id}"`).length - 1).toBe(12)
  })

  it('are told apart by their bytes, not by their names, and one of no bytes is nobody’s copy', () => {
    expect(linkImages('', [came('a', 'x'), came('b', 'y'), came(null, ''), came(null, '')]).attachments.length).toBe(4)
    expect(linkImages('', [came(null, 'x'), came(null, 'x')]).attachments.length).toBe(1)
    expect(linkImages('', [came(null, 'x'), came(null, 'x', { name: 'b.png' })]).attachments.length).toBe(2)
  })

  it('are found in linear time in whatever calls itself HTML', () => {
    const started = performance.now()
    linkImages('<img '.repeat(400_000), [came('a')])
    linkImages('<img src="cid:a'.repeat(100_000), [came('a')])
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
