import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { factory, makePerson } from '../../../../test/factories.ts'
import { customerMail, deliver, makeMailbox } from '../../../../test/mail/desk.ts'
import { createOrganisation } from '../../../people/create-organisation.ts'
import { looksLike, neighbours } from './look-alike.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  await makePerson(app, 'agent', { address: 'nina@desk.example', name: 'Nina Agent' })
  await app.change(factory, tx => createOrganisation(tx, { name: 'Contoso', domains: ['contoso.example'] }))
  await deliver(app, customerMail())
})
afterAll(() => app.close())

async function signs(From: string, headers: Record<string, string> = {}) {
  const { messageId } = await deliver(app, customerMail({ From, ...headers }))
  return (await app.db.one<{ signs: { sign: string; of?: string }[] | null }>(sql`select meta->'signs' as signs from messages where id = ${messageId}`)).signs ?? []
}

describe('what a reader should be wary of', () => {
  it('nothing about somebody known, and that it is the first mail of a new one', async () => {
    expect(await signs('ana@customer.example')).toEqual([])
    expect(await signs('new@customer.example')).toEqual([{ sign: 'first-time' }])
    expect(await signs('new@customer.example')).toEqual([])
  })

  it.each([
    ['x@desk.exarnple', 'desk.example', 'two letters that look like one'], ['x@desl.example', 'desk.example', 'one letter of ours'], ['x@cont0so.example', 'contoso.example', 'a figure'],
    ['x@contos.example', 'contoso.example', 'one letter left out, of an organisation'], ['x@cutsomer.example', 'customer.example', 'swapped letters, of somebody known'],
    ['x@сontoso.example', 'contoso.example', 'a Cyrillic letter'], ['y@xn--ontoso-hrf.example', 'contoso.example', 'the same in punycode'],
  ])('%s looks like %s: %s', async (from, of) => {
    expect(await signs(from)).toEqual([{ sign: 'first-time' }, { sign: 'look-alike', of }])
  })

  it('a second one from there is no better, but a domain that many people have is one of its own', async () => {
    expect(await signs('y@contos.example')).toEqual([{ sign: 'first-time' }, { sign: 'look-alike', of: 'contoso.example' }])
    for (let person = 0; person < 9; person++) await makePerson(app, 'customer', { address: `p${person}@contos.example` })
    expect(await signs('z@contos.example')).toEqual([{ sign: 'first-time' }])
    expect(await signs('x@mail.contoso.example')).toEqual([{ sign: 'first-time' }])
    expect(await signs('x@unrelated.example')).toEqual([{ sign: 'first-time' }])
  })

  it('a name that is another address, or a colleague’s', async () => {
    expect(await signs('"ceo@contoso.example" <z@customer.example>')).toContainEqual({ sign: 'name-with-address', of: 'ceo@contoso.example' })
    expect(await signs('nina agent <nina@customer.example>')).toContainEqual({ sign: 'name-of-colleague', of: 'Nina Agent' })
    expect(await signs('nina@desk.example')).toEqual([])
  })

  it('answers that would go elsewhere', async () => {
    expect(await signs('ana@customer.example', { 'Reply-To': 'ana@customer.example, eve@evil.example' })).toEqual([{ sign: 'reply-to', of: 'eve@evil.example' }])
  })
})

it('what to ask for is bounded, and finds what looksLike finds', () => {
  for (const known of ['contoso.example', 'rnicrosoft.example', 'wiki.example']) {
    for (const each of neighbours(known)) if (looksLike(each, known)) expect(neighbours(each).length).toBeLessThan(5000)
  }
  expect(neighbours('contoso.example')).toContain('contosso.example')
  expect(neighbours(`${'a'.repeat(63)}.example`).length).toBeLessThan(5)
})
