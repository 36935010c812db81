import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeTeam, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow, unknownMail } from '../../../test/mail/desk.ts'
import { accessPerson } from '../../people/access.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { accessOrganisation, updateOrganisation } from '../../people/update-organisation.ts'
import { updatePerson } from '../../people/update-person.ts'
import type { Sharing } from '../../platform/actor.ts'
import { accessTicket } from '../../tickets/access.ts'
import { transfer } from '../../tickets/transfer.ts'
import { signReplyToken } from './reply-token.ts'

let app: TestApp
let organisationId: string
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  organisationId = (await app.change(factory, tx => createOrganisation(tx, { name: 'Customer Ltd', domains: ['customer.example'] }))).id
})
afterAll(() => app.close())
// else so many mails of one customer within the hour look like a loop
beforeEach(() => app.pass({ hours: 2 }))

const share = (sharing: Sharing) => app.change(factory, async tx => updateOrganisation(tx, await accessOrganisation(tx, organisationId), { sharing }))

let count = 0
/** A ticket of Ana's with an answer of the desk, which Ana forwards to Vera of the same organisation; what leads there. */
async function conversation() {
  const { ticketId } = await deliver(app, customerMail({ Subject: `Question ${++count}` }))
  const { id } = await write(app, await makePerson(app, 'agent'), ticketId!, { text: 'Did you restart it?' })
  const { number, requesterId } = await ticketRow(app, ticketId)
  return { ticketId: ticketId!, number, ours: `<${id.replaceAll('-', '')}@desk.example>`, token: `support+${signReplyToken(app.secrets, number, requesterId)}@desk.example` }
}
const VERA = { From: 'Vera <vera@customer.example>' }
const ofVera = async (ticketId: string) => (await app.db.query(sql`select from participants p join identities i on i.person_id = p.person_id where p.ticket_id = ${ticketId} and i.key = 'vera@customer.example'`)).length === 1

it.each<[Sharing, boolean]>([['none', false], ['read', false], ['comment', true]])('a member whose organisation shares %s: lands in the ticket %s', async (sharing, lands) => {
  await share(sharing)
  for (const header of ['ours', 'token'] as const) {
    const known = await conversation()
    const result = await deliver(app, customerMail({ ...VERA, ...(header === 'ours' ? { 'In-Reply-To': known.ours } : { To: known.token }) }))
    expect(result.outcome).toBe(lands ? 'reply' : 'ticket')
    expect(result.ticketId === known.ticketId).toBe(lands)
    expect(await ofVera(known.ticketId)).toBe(lands)
    expect(result.decisions.some(each => each.why.includes(lands ? 'is of the organisation' : 'takes no part in it'))).toBe(true)
  }
})

it('nobody lands there as a member without somebody who vouches for them, by a number alone, or from elsewhere', async () => {
  await share('comment')
  for (const mail of [
    (t: Awaited<ReturnType<typeof conversation>>) => unknownMail({ ...VERA, 'In-Reply-To': t.ours, To: t.token }),
    (t: Awaited<ReturnType<typeof conversation>>) => customerMail({ ...VERA, Subject: `Re: [#${t.number}]` }),
    (t: Awaited<ReturnType<typeof conversation>>) => customerMail({ From: 'eve@elsewhere.example', 'In-Reply-To': t.ours }),
    (t: Awaited<ReturnType<typeof conversation>>) => customerMail({ From: 'no-reply@customer.example', 'In-Reply-To': t.ours }),
  ]) {
    const known = await conversation()
    const result = await deliver(app, mail(known))
    expect(result.outcome).not.toBe('reply')
    expect(result.ticketId).not.toBe(known.ticketId)
    expect((await ticketRow(app, known.ticketId)).participants).toEqual([])
  }
})

it('a ticket of a private team is none that a member may answer', async () => {
  await share('comment')
  const known = await conversation()
  const hidden = await makeTeam(app, { private: true })
  await app.change(factory, async tx => transfer(tx, await accessTicket(tx, known.ticketId, 'update'), { teamId: hidden }))
  expect((await deliver(app, customerMail({ ...VERA, 'In-Reply-To': known.ours }))).ticketId).not.toBe(known.ticketId)
})

it('who answered once goes on answering by whatever leads there, as everybody in copy', async () => {
  await share('comment')
  const known = await conversation()
  await deliver(app, customerMail({ ...VERA, 'In-Reply-To': known.ours }))
  await share('none')
  expect(await deliver(app, customerMail({ ...VERA, Subject: `Re: [#${known.number}]` }))).toMatchObject({ outcome: 'reply', ticketId: known.ticketId })
})

it.each<[Sharing, Sharing, boolean]>([['comment', 'none', false], ['comment', 'read', false], ['none', 'comment', true]])('where the organisation shares %s, a member who may %s lands there: %s', async (sharing, exception, lands) => {
  await share(sharing)
  const known = await conversation()
  const vera = await makePerson(app, 'customer', { address: 'vera@customer.example' })
  const except = (to: Sharing | null) => app.change(factory, async tx => updatePerson(tx, await accessPerson(tx, vera.id), { sharing: to }))
  await except(exception)
  const result = await deliver(app, customerMail({ ...VERA, 'In-Reply-To': known.ours }))
  expect([result.outcome, result.ticketId === known.ticketId]).toEqual([lands ? 'reply' : 'ticket', lands])
  await except(null)
})
