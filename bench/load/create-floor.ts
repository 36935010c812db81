import { Client } from 'pg'
import { newId } from '../../server/platform/ids.ts'
import { drive, type Load } from '../harness/drive.ts'
import { answerParent } from '../harness/elsewhere.ts'
import { chance } from '../seed/random.ts'
import { message, subject } from '../seed/texts.ts'

export interface CreateFloor { databaseUrl: string; connections: number; seconds: number; seed: number }

/** The bare transaction that every desk has to make: five prepared statements, each awaited, on tables with keys and a full-text index only. */
answerParent<CreateFloor, Load>(async ({ databaseUrl, connections, seconds, seed }) => {
  const dice = chance(seed)
  const texts = Array.from({ length: 200 }, () => message(dice, dice.pick(['en', 'bg', 'pl'] as const), 1200).slice(0, 1200))
  const clients = await Promise.all(Array.from({ length: connections }, () => connected(databaseUrl)))
  return drive(connections, seconds, async connection => {
    const client = clients[connection]!
    const [ticket, said, event] = [newId(), newId(), newId()]
    await client.query('begin')
    await client.query({ name: 'ticket', text: 'insert into floor.tickets (id, subject, requester) values ($1, $2, $3)', values: [ticket, subject(dice, 'en'), event] })
    await client.query({ name: 'message', text: 'insert into floor.messages (id, ticket_id, text) values ($1, $2, $3)', values: [said, ticket, dice.pick(texts)] })
    await client.query({ name: 'event', text: 'insert into floor.events (id, ticket_id, type, data) values ($1, $2, $3, $4)', values: [event, ticket, 'ticket.opened', `{"message":"${said}"}`] })
    await client.query('commit')
  })
})

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  await client.connect()
  return client
}
