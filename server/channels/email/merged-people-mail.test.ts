import sql from 'sql-template-tag'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { makePerson, write } from '../../../test/factories.ts'
import { customerMail, deliver, makeMailbox, ticketRow, unknownMail } from '../../../test/mail/desk.ts'
import type { PersonActor } from '../../platform/actor.ts'
import { signReplyToken } from './reply-token.ts'
import { tokenHolder } from './sending/token-holder.ts'

let app: TestApp
let agent: PersonActor
let api: Client
beforeAll(async () => {
  app = await testApp()
  await makeMailbox(app)
  agent = await makePerson(app, 'agent')
  api = await clientOf(app, agent)
})
afterAll(() => app.close())
beforeEach(() => app.pass({ hours: 2 }))

let count = 0
/** Somebody who wrote by mail and was answered, with the token that their mail got. */
async function asked() {
  const address = `asks${++count}@customer.example`
  const { ticketId } = await deliver(app, unknownMail({ From: address, Subject: `Matter ${count}` }))
  await write(app, agent, ticketId!, { text: 'Since when?' })
  const { number, requesterId } = await ticketRow(app, ticketId)
  return { address, ticketId: ticketId!, personId: requesterId, token: `support+${signReplyToken(app.secrets, number, requesterId)}@desk.example` }
}
const merge = (from: string, into: string) => api.post(`/people/${from}/merge`, { body: { into } })
const isVerified = async (address: string) => (await app.db.one<{ is: boolean }>(sql`select verified_at is not null as is from identities where key = ${address}`)).is

describe('mail of merged people', () => {
  it('finds the one who stayed from either address, and their tickets by what they were sent before', async () => {
    const [one, other] = [await asked(), await asked()]
    await merge(one.personId, other.personId)
    const fresh = await deliver(app, customerMail({ From: one.address, Subject: 'Something else' }))
    expect((await ticketRow(app, fresh.ticketId)).requesterId).toBe(other.personId)
    expect(await deliver(app, unknownMail({ From: one.address, To: one.token }))).toMatchObject({ outcome: 'reply', ticketId: one.ticketId })
    expect(await deliver(app, customerMail({ From: other.address, To: one.token }))).toMatchObject({ outcome: 'reply', ticketId: one.ticketId })
    await api.post(`/people/${one.personId}/unmerge`)
    expect(await deliver(app, unknownMail({ From: one.address, To: one.token }))).toMatchObject({ outcome: 'reply', ticketId: one.ticketId })
  })

  it('proves by a token no other address than the one it was sent to: without a voucher it waits, and nothing is confirmed', async () => {
    const [one, other] = [await asked(), await asked()]
    await merge(one.personId, other.personId)
    expect(await deliver(app, unknownMail({ From: other.address, To: one.token }))).toMatchObject({ outcome: 'quarantined', cause: 'unauthenticated-update' })
    expect(await isVerified(other.address)).toBe(false)
    const holder = (address: string) => tokenHolder(app.db, { ticketId: one.ticketId, recipients: { to: [address], cc: [], bcc: [] } })
    expect([await holder(one.address), await holder(other.address)]).toEqual([one.personId, other.personId])
  })
})
