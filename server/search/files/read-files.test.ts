import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { clientOf, type Client } from '../../../test/client.ts'
import { factory, makePerson, makeTicket, makeToken } from '../../../test/factories.ts'
import { docx, pdf, said, xlsx } from '../../../test/office-files.ts'
import { sweepAll } from '../../platform/housekeeping.ts'
import { sweepBin } from '../../erasure/sweep-bin.ts'
import { accessTicket } from '../../tickets/access.ts'
import { addParticipant } from '../../tickets/participants.ts'
import { rebuildSearch } from '../rebuild.ts'
import { countWords } from '../vocabulary.ts'

const app = await testApp()
afterAll(() => app.close())
const [agent, admin, customer] = [await makePerson(app, 'agent'), await makePerson(app, 'admin'), await makePerson(app)]
let [nina, boss, client]: Client[] = []
beforeAll(async () => { [nina, boss, client] = [await clientOf(app, agent), await clientOf(app, admin), await clientOf(app, customer)] })

/** A message of the agent with these files, on a new ticket of the customer unless told otherwise. */
async function send(files: Record<string, Buffer>, { kind = 'reply', ticketId }: { kind?: 'reply' | 'note'; ticketId?: string } = {}) {
  const ticket = ticketId ?? (await makeTicket(app, { requester: customer, subject: 'A matter' })).id
  const authorization = `Bearer ${await makeToken(app, agent)}`
  const attachmentIds: string[] = []
  for (const [name, payload] of Object.entries(files)) {
    const file = await app.http.inject({ method: 'POST', url: `/api/v1/files?name=${encodeURIComponent(name)}`, payload, headers: { authorization, 'content-type': 'application/octet-stream' } })
    attachmentIds.push(file.json<{ id: string }>().id)
  }
  const answer = await nina!.post(`/tickets/${ticket}/messages`, { body: { text: 'See the files.', attachmentIds, ...(kind === 'note' && { kind: 'note' }) } })
  expect(answer.status).toBeLessThan(300)
  app.pass({ minutes: 5 })
  await app.settle()
  return { ticket, attachmentIds }
}
const found = async (q: string, by = nina) => ((await by!.get(`/search?type=tickets&q=${encodeURIComponent(q)}`)).body.tickets as { id: string; partly: boolean; snippet: string; file: { id: string; name: string } | null }[]).filter(ticket => !ticket.partly)

test('files are found by their names and their words, and the answer says in which', async () => {
  const { ticket, attachmentIds } = await send({
    'гаранция.docx': docx(['Условия на гаранцията', 'Хладилникът е покрит.']), 'cennik.xlsx': xlsx([['Lodówka', 'SN-77123'], ['Pralka', 12]]), 'invoice.pdf': pdf(said('Refrigerator delivered')),
    'note.txt': Buffer.from('Kaffeemaschine'), 'photo-of-damage.bin': Buffer.from([0, 1, 2]),
  })
  for (const [typed, name, i] of [['хладилници', 'гаранция.docx', 0], ['lodowki', 'cennik.xlsx', 1], ['77123', 'cennik.xlsx', 1], ['refrigerators', 'invoice.pdf', 2], ['kaffeemaschinen', 'note.txt', 3], ['photo damage', 'photo-of-damage.bin', 4], ['cennik', 'cennik.xlsx', 1]] as const) {
    expect([typed, await found(typed)]).toMatchObject([typed, [{ id: ticket, file: { id: attachmentIds[i], name } }]])
  }
  expect((await found('refrigerators'))[0]!.snippet).toBe('Refrigerator delivered')
})

test('who may not read the message finds nothing by its files', async () => {
  const { ticket } = await send({ 'internal.txt': Buffer.from('Zebrafish calculation') }, { kind: 'note' })
  await send({ 'outward.txt': Buffer.from('Goldfish offer') }, { ticketId: ticket })
  expect([(await found('zebrafish')).length, await found('zebrafish', client), await found('internal', client), (await found('goldfish', client)).length]).toEqual([1, [], [], 1])
  const late = await makePerson(app)
  app.pass({ minutes: 1 })
  await app.change(factory, async tx => addParticipant(tx, await accessTicket(tx, ticket, 'update'), late.id, 'cc'))
  expect(await found('goldfish', await clientOf(app, late))).toEqual([])
})

test('what cannot be read is listed with its cause, and read once more when an admin says so', async () => {
  const { attachmentIds: [id], ticket } = await send({ 'broken.pdf': Buffer.from('%PDF-1.7 nothing of it') })
  expect(await found('broken')).toMatchObject([{ id: ticket, file: { name: 'broken.pdf' } }])
  const listed = async () => (await boss!.get('/search/files')).body.items as object[]
  expect(await listed()).toMatchObject([{ id, name: 'broken.pdf', cause: 'unreadable', attempts: 1, ticket: { id: ticket } }])
  const { hash } = await app.files.put(pdf(said('Mended giraffe')), { limit: 10_000 })
  await app.db.query(sql`update attachments set hash = ${hash} where id = ${id}`)
  expect((await boss!.post(`/search/files/${id}/retry`)).status).toBe(204)
  await app.settle()
  expect([await listed(), (await found('giraffe')).length, (await boss!.post(`/search/files/${id}/retry`)).status]).toEqual([[], 1, 404])
  expect((await nina!.get('/search/files')).status).toBe(403)
})

test('the words of files follow a merge, survive a rebuilding, and one of former days is read then', async () => {
  const { ticket, attachmentIds: [id] } = await send({ 'axolotl.txt': Buffer.from('Salamander') })
  const into = await makeTicket(app, { requester: customer })
  await nina!.post(`/tickets/${ticket}/merge`, { body: { into: into.id } })
  expect(await found('salamander')).toMatchObject([{ id: into.id }])
  await app.db.query(sql`delete from attachment_texts where attachment_id = ${id}`)
  await rebuildSearch(app.db, () => undefined)
  expect([(await found('axolotl')).length, (await found('salamander')).length]).toEqual([1, 0])
  await app.settle()
  expect(await found('salamander')).toMatchObject([{ id: into.id, file: { id } }])
  expect((await found('хладилници')).length).toBe(1)
})

test('whatever is erased takes the words of its files with it, and its rare words out of the vocabulary', async () => {
  const { ticket } = await send({ 'secret.txt': Buffer.from('Quetzalcoatlus') })
  await countWords(app.db)
  const known = async () => (await app.db.query(sql`select from search_words where word like 'quetzal%'`)).length
  expect([await known(), (await found('quetzalcoatlus')).length]).toEqual([1, 1])
  await boss!.delete(`/tickets/${ticket}`)
  expect(await found('quetzalcoatlus')).toEqual([])
  app.pass({ hours: 24 * 40 })
  await sweepAll(app, [sweepBin])
  expect([await known(), await app.db.query(sql`select 1 from attachment_texts where text like 'Quetzal%'`), await app.db.query(sql`select 1 from search_documents where ticket_id = ${ticket}`)]).toEqual([0, [], []])
})
