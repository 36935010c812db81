import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { factory, makePerson, makeTeam, makeToken } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow } from '../../../test/mail/desk.ts'
import { accessTeam, updateTeam } from '../../people/update-team.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import type { ClosedTickets } from '../../settings/mail-policies.ts'
import { accessTicket } from '../../tickets/access.ts'
import { changeStatus } from '../../tickets/change-status.ts'
import { transfer } from '../../tickets/transfer.ts'
import { accessMailbox, updateMailbox } from './update-mailbox.ts'
import type { Mailbox } from './mailbox.ts'

let app: TestApp
let mailbox: Mailbox
let teamId: string
beforeAll(async () => {
  app = await testApp()
  teamId = await makeTeam(app)
  mailbox = await makeMailbox(app, { teamId })
})
afterAll(() => app.close())

let count = 0
async function closed() {
  const id = `<closed-${++count}@customer.example>`
  const { ticketId } = await deliver(app, customerMail({ 'Message-ID': id, Subject: `Closed ${count}` }))
  await app.change(factory, async tx => changeStatus(tx, await accessTicket(tx, ticketId!, 'update'), { category: 'closed' }))
  return { ticketId: ticketId!, answer: () => deliver(app, customerMail({ 'In-Reply-To': id, Subject: 'still broken' })) }
}

const desk = (value: ClosedTickets) => app.change(factory, tx => changeSetting(tx, 'closedTickets', value))
const ofTeam = (closedTickets: ClosedTickets | null) => app.change(factory, async tx => updateTeam(tx, await accessTeam(tx, teamId), { closedTickets }))
const ofMailbox = (closedTickets: ClosedTickets | null) => app.change(factory, async tx => updateMailbox(app, tx, await accessMailbox(tx, mailbox.id), { closedTickets }))

it('an answer to a closed ticket opens a new one, and each shows the other to whoever sees both', async () => {
  const { ticketId, answer } = await closed()
  const result = await answer()
  expect(result.outcome).toBe('ticket')
  const token = await makeToken(app, await makePerson(app, 'agent'))
  const read = async (id: string | null) => (await app.http.inject({ url: `/api/v1/tickets/${id}`, headers: { authorization: `Bearer ${token}` } })).json<{ followUpOf: { id: string } | null; followUps: { id: string; subject: string }[] }>()
  expect(await read(result.ticketId)).toMatchObject({ followUpOf: { id: ticketId }, followUps: [] })
  expect(await read(ticketId)).toMatchObject({ followUpOf: null, followUps: [{ id: result.ticketId, subject: 'still broken' }] })
})

it('a link to a ticket that one may not see is none', async () => {
  const { ticketId, answer } = await closed()
  const result = await answer()
  const secret = await makeTeam(app, { private: true })
  await app.change(factory, async tx => transfer(tx, await accessTicket(tx, ticketId, 'update'), { teamId: secret }))
  const token = await makeToken(app, await makePerson(app, 'agent'))
  const response = await app.http.inject({ url: `/api/v1/tickets/${result.ticketId}`, headers: { authorization: `Bearer ${token}` } })
  expect(response.json()).toMatchObject({ followUpOf: null })
})

it('opens again where the desk says so; its team may say otherwise, and its mailbox has the last word', async () => {
  const outcome = async () => {
    const { ticketId, answer } = await closed()
    const result = await answer()
    return { same: result.ticketId === ticketId, category: (await ticketRow(app, ticketId)).category }
  }
  await desk({ policy: 'reopen', days: 30 })
  expect(await outcome()).toEqual({ same: true, category: 'open' })
  await ofTeam({ policy: 'follow-up', days: 30 })
  expect(await outcome()).toEqual({ same: false, category: 'closed' })
  await ofMailbox({ policy: 'reopen', days: 30 })
  expect(await outcome()).toEqual({ same: true, category: 'open' })
  await ofMailbox(null)
  await ofTeam(null)
  await desk({ policy: 'follow-up', days: 30 })
})

it('opens again within so many days, later it is a follow-up', async () => {
  await ofMailbox({ policy: 'within', days: 7 })
  const [soon, late] = [await closed(), await closed()]
  app.pass({ hours: 7 * 24 })
  expect((await soon.answer()).ticketId).toBe(soon.ticketId)
  app.pass({ minutes: 1 })
  expect((await late.answer()).ticketId).not.toBe(late.ticketId)
  await ofMailbox(null)
})
