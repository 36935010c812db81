import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sql from 'sql-template-tag'
import { testApp, type TestApp } from '../../test/app.ts'
import { factory } from '../../test/factories.ts'
import { createOrganisation } from './create-organisation.ts'
import { findOrCreatePerson } from './find-or-create-person.ts'

describe('finding or creating a person', () => {
  let app: TestApp
  beforeAll(async () => { app = await testApp() })
  afterAll(() => app.close())

  const find = (address: string, name?: string) => app.change(factory, tx => findOrCreatePerson(tx, { address, name }))

  it('makes a customer of an unknown address, and finds them by it however it is written', async () => {
    const made = await find(' Ivan.Petrov@Example.COM ', 'Ivan\r\nPetrov')
    expect(made).toMatchObject({ name: 'Ivan Petrov', role: 'customer', active: true, created: true })
    expect(await find('ivan.petrov@example.com', 'Somebody else')).toMatchObject({ id: made.id, name: 'Ivan Petrov', created: false })
    expect((await find('ivanpetrov@example.com')).id).not.toBe(made.id)
  })

  it('reads a domain in any script as one (RFC 5890)', async () => {
    expect((await find('офис@пример.бг')).id).toBe((await find('офис@xn--e1afmkfd.xn--90ae')).id)
  })

  it('calls somebody without a name as their address begins', async () => {
    expect((await find('no.name@example.com')).name).toBe('no.name')
  })

  it('puts a person into the organisation that has the domain', async () => {
    const organisation = await app.change(factory, tx => createOrganisation(tx, { name: 'Acme', domains: ['Acme.Example', 'пример.бг'] }))
    expect((await find('a@acme.example')).organisationId).toBe(organisation.id)
    expect((await find('b@ПРИМЕР.бг')).organisationId).toBe(organisation.id)
    expect((await find('a@sub.acme.example')).organisationId).toBeNull()
  })

  it.each(['', 'ivan', '@example.com', 'a b@example.com', 'a@b@', 'x'.repeat(65) + '@example.com', 'a@exa mple.com', 'a,b@example.com', '<a@example.com>'])('refuses %j', async address => {
    await expect(find(address)).rejects.toMatchObject({ status: 400, code: 'address' })
  })

  it('makes one person of an address that many changes meet at once', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, (_, i) => find(i % 2 ? 'crowd@example.com' : 'Crowd@EXAMPLE.com', `Crowd ${i}`)))
    expect(new Set(found.map(person => person.id)).size).toBe(1)
    expect(found.filter(person => person.created)).toHaveLength(1)
    const { people, events } = await app.db.one<{ people: number; events: number }>(sql`select
      (select count(*) from people where name like 'Crowd %') as people, (select count(*) from events where subject_id = ${found[0]!.id}) as events`)
    expect([people, events]).toEqual([1, 1])
  })

  it('makes the person anew when the change that was first is undone', async () => {
    const ready = Promise.withResolvers<undefined>()
    const undone = app.change(factory, async tx => {
      await findOrCreatePerson(tx, { address: 'twice@example.com' })
      ready.resolve(undefined)
      await Promise.race([second, app.db.query(sql`select pg_sleep(0.2)`)])
      throw new Error('undone')
    })
    const second = ready.promise.then(() => find('twice@example.com'))
    await expect(undone).rejects.toThrow('undone')
    expect(await second).toMatchObject({ created: true })
  })

  it('asks once when the person exists', async () => {
    await find('known@example.com')
    const queries = await app.change(factory, async tx => {
      let count = 0
      await findOrCreatePerson({ ...tx, maybe: q => { count++; return tx.maybe(q) }, query: q => { count++; return tx.query(q) } }, { address: 'known@example.com' })
      return count
    })
    expect(queries).toBe(1)
  })

  it('puts neither name nor address into the log', async () => {
    const { id } = await find('private@example.com', 'Private Person')
    const { text } = await app.db.one<{ text: string }>(sql`select string_agg(data::text, ' ') as text from events where subject_id = ${id}`)
    expect(text).not.toMatch(/private/i)
  })
})
