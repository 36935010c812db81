import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { clientOf } from '../../test/client.ts'
import { makePerson, makeTeam, makeTicket, makeToken, reload, write } from '../../test/factories.ts'
import type { PersonActor } from '../platform/actor.ts'
import { accessTicket } from '../tickets/access.ts'
import { editSubject } from '../tickets/edit-subject.ts'
import { accessPlaced, moveMessage } from '../tickets/merging/move-message.ts'
import type { NewTicket } from '../tickets/open-ticket.ts'
import { search } from './search.ts'

const app = await testApp()
afterAll(() => app.close())
let agent: PersonActor
beforeAll(async () => { agent = await makePerson(app, 'agent', { name: 'Nina Petrova' }) })

const ticket = (subject: string, text: string, more: Partial<Omit<NewTicket, 'requester'>> & { requester?: PersonActor } = {}) => makeTicket(app, {
  subject, ...more, message: { kind: 'public', direction: 'in', authorId: null, channel: 'email', text, ...more.message },
})
const subjects = async (typed: string, actor: PersonActor = agent) => (await search(app, actor, typed, { limit: 20 })).tickets.map(found => found.subject)

describe('words', () => {
  beforeAll(async () => {
    await ticket('Грешна фактура', 'Получих фактурата с грешен ДДС номер.')
    await ticket('Zażółć gęślą', 'Proszę o zwrot pieniędzy za przesyłki INV-2024/17.')
    await ticket('Broken lamp', 'The lamp arrived with a broken glass shade.')
  })

  test.each([
    ['фактури', 'Грешна фактура'], ['ФАКТУРА', 'Грешна фактура'], ['zazolc', 'Zażółć gęślą'], ['przesylka', 'Zażółć gęślą'],
    ['lamps', 'Broken lamp'], ['shad', 'Broken lamp'], ['inv-2024/17', 'Zażółć gęślą'], ['inv-20', 'Zażółć gęślą'], ['lamp glass', 'Broken lamp'],
    ['"broken glass"', 'Broken lamp'], ['lamp -invoice', 'Broken lamp'],
  ])('%s finds %s', async (typed, subject) => {
    expect(await subjects(typed)).toEqual([subject])
  })

  test.each(['"glass broken"', 'lamp -glass', 'lampenschirm', '-lamp', '!!!', "o'brien \\ & | <->"])('%s finds nothing', async typed => {
    expect(await subjects(typed)).toEqual([])
  })

  test('the words around what was found are shown', async () => {
    const { tickets } = await search(app, agent, 'zwrot', { limit: 5 })
    expect(tickets[0]!.snippet).toBe('Proszę o zwrot pieniędzy za przesyłki INV-2024/17.')
  })

  test('the quoted history below a reply is not searched', async () => {
    const found = await ticket('Reply', 'My own answer.\n\n> quotedword of before', { message: { meta: { fold: { text: 16 } } } as never })
    expect(await subjects('answer')).toEqual([found.subject])
    expect(await subjects('quotedword')).toEqual([])
  })

  test('a better match comes before an older and a weaker one', async () => {
    await ticket('Zebra crossing', 'A question about a crossing.')
    app.pass({ hours: 1 })
    await ticket('Another thing', 'Somewhere far in the text a zebra is named.')
    expect(await subjects('zebra')).toEqual(['Zebra crossing', 'Another thing'])
  })

  test('where nothing has all words, what has some of them is shown and says so; of several the rare ones count', async () => {
    const { tickets } = await search(app, agent, 'the broken marmalade', { limit: 5 })
    expect(tickets.map(found => [found.subject, found.partly])).toContainEqual(['Broken lamp', true])
    expect((await search(app, agent, 'lamp -glass marmalade', { limit: 5 })).tickets).toEqual([])
    expect((await search(app, agent, 'broken lamp', { limit: 5 })).tickets).toMatchObject([{ subject: 'Broken lamp', partly: false }])
  })

  test.each([
    ['brokn', 'Broken lamp', 'broken'], ['lmap', 'Broken lamp', 'lamp'], ['факутра', 'Грешна фактура', 'фактура'], ['przesylkki', 'Zażółć gęślą', 'przesyłki'],
    ['broken lmap', 'Broken lamp', 'lamp'],
  ])('%s is taken for a mistake, and the answer says what was looked for', async (typed, subject, meant) => {
    const found = await search(app, agent, typed, { limit: 5 })
    expect(found.tickets.map(ticket => ticket.subject)).toEqual([subject])
    expect(found.meant).toEqual([{ typed: typed.split(' ').at(-1), meant }])
  })

  test('nobody learns from a mistake what they may not read', async () => {
    const customer = await makePerson(app)
    const { id } = await ticket('Mine', 'About nothing.', { requester: customer })
    await write(app, agent, id, { kind: 'note', text: 'Confidentialword' })
    expect(await search(app, customer, 'confidentialwrd', { limit: 5 })).toMatchObject({ tickets: [], meant: [] })
    expect((await search(app, agent, 'confidentialwrd', { limit: 5 })).meant).toEqual([{ typed: 'confidentialwrd', meant: 'confidentialword' }])
  })

  test('a moved message is found by the subject it has now', async () => {
    const from = await ticket('Origintopic', 'First words.')
    const to = await ticket('Targettopic', 'Other words.')
    const message = await write(app, agent, from.id, { text: 'Wanderingword' })
    await app.change(agent, async tx => moveMessage(tx, await accessPlaced(tx, message.id, [to.id]), await accessTicket(tx, to.id, 'update')))
    expect([await subjects('wanderingword targettopic'), (await search(app, agent, 'wanderingword origintopic', { limit: 5 })).tickets.filter(found => !found.partly)]).toEqual([['Targettopic'], []])
  })

  test('an edited subject is found by its new words only', async () => {
    const { id } = await ticket('Formername', 'Words.')
    await app.change(agent, async tx => editSubject(tx, await accessTicket(tx, id, 'update'), 'Lattername'))
    expect([await subjects('formername'), await subjects('lattername')]).toEqual([[], ['Lattername']])
  })

  test('what was rolled back is not found', async () => {
    const { id } = await ticket('Stays', 'Words.')
    await expect(app.change(agent, async tx => {
      await editSubject(tx, await accessTicket(tx, id, 'update'), 'Neverhappened')
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await subjects('neverhappened')).toEqual([])
  })
})

describe('codes', () => {
  beforeAll(async () => {
    await ticket('Where is it?', 'My order #A-2041-77, please call +359 88 812 34-56. Serial SN.4711B/9.')
  })

  test.each(['A-2041-77', '#a-2041-77', 'a204177', '041', '4177', '20417', '0888123456', '0888 123 456', '+359 888 123456', '00359888123456', '(0888) 12-34-56', '8123', '4711b9', 'sn4711'])('%s is part of one', async typed => {
    expect(await subjects(typed)).toContain('Where is it?')
  })

  test.each(['99', '204176', '0888 123 457', '"041"'])('%s is part of none', async typed => {
    expect(await subjects(typed)).not.toContain('Where is it?')
  })
})

describe('operators', () => {
  test('go together with words, and alone list the newest', async () => {
    const mine = await ticket('Wardrobe one', 'oak', { priority: 4, tags: ['vip'], assigneeId: agent.id })
    await ticket('Wardrobe two', 'oak')
    expect(await subjects('wardrobe oak')).toHaveLength(2)
    expect(await subjects('oak assignee:me')).toEqual([mine.subject])
    expect(await subjects('oak priority:urgent tag:VIP')).toEqual([mine.subject])
    expect(await subjects('oak -is:unassigned')).toEqual([mine.subject])
    expect(await subjects('assignee:"nina petr" created:today')).toEqual([mine.subject])
    expect(await subjects(`#${mine.number}`)).toEqual([mine.subject])
  })

  test('an operator that there is not is said, with the one that was meant, and searched as words', async () => {
    expect((await search(app, agent, 'oak asignee:me', { limit: 5 })).faults).toEqual(['“asignee:” is no operator, so “asignee:me” was searched as words. Did you mean “assignee:me”?'])
    expect((await search(app, agent, 'Re: https://a.bg 12:30 "colour:oak"', { limit: 5 })).faults).toEqual([])
  })

  test('fields of one’s own are operators by their keys, with what they take', async () => {
    const admin = await clientOf(app, await makePerson(app, 'admin'))
    await admin.post('/fields', { body: { carrier: 'ticket', key: 'serial_no', kind: 'text', label: 'Serial' } })
    await admin.post('/fields', { body: { carrier: 'ticket', key: 'colour', kind: 'choice', label: 'Colour', choices: [{ key: 'red', label: 'Bright red' }, { key: 'blue', label: 'Blue' }] } })
    await ticket('Painted', 'birch', { custom: { serial_no: 'SN-99', colour: 'red' } })
    await ticket('Unpainted', 'birch', { custom: { colour: 'blue' } })
    expect([await subjects('birch colour:red'), await subjects('birch colour:"bright red"'), await subjects('birch serial_no:sn'), await subjects('colour:blue')]).toEqual([['Painted'], ['Painted'], ['Painted'], ['Unpainted']])
    expect((await search(app, agent, 'birch colour:green', { limit: 5 })).faults[0]).toMatch(/^“green” is not known here; try red, bright red, blue/)
    const { items } = (await (await clientOf(app, agent)).get('/search/operators')).body
    expect(items).toContainEqual({ name: 'colour', values: ['bright red', 'blue'] })
    expect(items).toContainEqual({ name: 'assignee', values: ['me', 'none'] })
  })

  test('what is not understood is said, and the rest is searched', async () => {
    const { faults, tickets } = await search(app, agent, 'oak priority:hihg', { limit: 5 })
    expect(faults).toEqual(['“hihg” is not one of low, normal, high, urgent.'])
    expect(tickets).toHaveLength(2)
    expect((await search(app, agent, '-oak', { limit: 5 })).faults[0]).toMatch(/Add a word/)
  })
})

describe('who finds what', () => {
  test('a customer finds their own tickets and never a note', async () => {
    const customer = await makePerson(app)
    const { id } = await ticket('Own matter', 'marigold', { requester: customer })
    await ticket('Of another', 'marigold')
    await write(app, agent, id, { kind: 'note', text: 'tulipsecret' })
    expect(await subjects('marigold', customer)).toEqual(['Own matter'])
    expect(await subjects('tulipsecret', customer)).toEqual([])
    expect(await subjects('tulipsecret')).toEqual(['Own matter'])
    expect(await search(app, customer, 'nina', { limit: 5 })).toMatchObject({ people: [], organisations: [] })
  })

  test('a ticket of a private team is found by its members only, and by whoever it is assigned to', async () => {
    const member = await makePerson(app, 'agent')
    const teamId = await makeTeam(app, { private: true, members: [member] })
    const [inside, outside] = [await reload(app, member), await reload(app, agent)]
    await ticket('Salaries', 'payroll matter', { teamId })
    expect([await subjects('payroll', inside), await subjects('payroll', outside), await subjects('status:new subject:salaries', outside)]).toEqual([['Salaries'], [], []])
    await ticket('Salaries of Nina', 'payroll matter', { teamId, assigneeId: agent.id })
    expect(await subjects('payroll', outside)).toEqual(['Salaries of Nina'])
  })
})

describe('people and organisations', () => {
  test('a telephone number in any writing, an address and its parts find the person and what they asked', async () => {
    const admin = await clientOf(app, await makePerson(app, 'admin'))
    const { body } = await admin.post('/people', { body: { name: 'Petra Phone', identities: [{ value: 'petra.phone@hafen.example' }, { kind: 'phone', value: '+359 88 765 4321' }] } })
    await makeTicket(app, { subject: 'Of Petra', requesterId: body.id as string })
    for (const typed of ['0887 654 321', '+359887654321', '00359 88 7654321', '7654321', 'petra.phone@hafen.example', 'petra.phone@', '@hafen.example']) {
      const found = await search(app, agent, typed, { limit: 5 })
      expect([typed, found.people.map(person => person.name), found.tickets.map(one => one.subject)]).toEqual([typed, ['Petra Phone'], ['Of Petra']])
    }
  })

  test('by any part of name or address, without accents', async () => {
    await makePerson(app, 'customer', { name: 'Łukasz Wójcik', address: 'lw@firma.example' })
    const names = async (typed: string) => (await search(app, agent, typed, { type: 'people', limit: 5 })).people.map(person => person.name)
    for (const typed of ['lukasz', 'WOJC', 'wójcik łukasz', 'firma.ex', 'lu']) expect(await names(typed)).toEqual(['Łukasz Wójcik'])
    expect(await names('100%')).toEqual([])
  })
})

test('the route answers what it declares and refuses an empty search', async () => {
  const headers = { authorization: `Bearer ${await makeToken(app, agent)}` }
  const answer = await app.http.inject({ url: '/api/v1/search?q=lamp', headers })
  expect(answer.json()).toMatchObject({ tickets: [{ subject: 'Broken lamp', messageId: expect.any(String) }], more: false, people: [], organisations: [], faults: [] })
  expect((await app.http.inject({ url: '/api/v1/search?q=%20', headers })).statusCode).toBe(400)
})

test('every message has its document', async () => {
  const { missing } = await app.db.one<{ missing: number }>(sql`
    select count(*) as missing from messages m where not exists (select from search_documents d where d.message_id = m.id)`)
  expect(missing).toBe(0)
})
