import { setTimeout as delay } from 'node:timers/promises'
import { answerParent } from '../harness/elsewhere.ts'
import { chance } from '../seed/random.ts'
import { connectHttp, requestText } from './http.ts'

export interface Agents { url: string; tokens: string[]; ticketIds: string[]; seconds: number; seed: number; /** The key of a field of the desk's own. */ field: string }
export interface Worked { changes: number; refused: number }

/** Between two changes of one agent: fast hands, at a human pace all the same. */
const PAUSE_MS = [1000, 3000] as const

/** Agents at work, each with a token and a connection: fields, tags, status, a field of the desk's own, notes. */
answerParent<Agents, Worked>(async ({ url, tokens, ticketIds, seconds, seed, field }) => {
  const worked = { changes: 0, refused: 0 }
  const until = performance.now() + seconds * 1000
  await Promise.all(tokens.map(async (token, index) => {
    const dice = chance(seed + index)
    const connection = await connectHttp(url)
    await delay(dice.int(0, PAUSE_MS[0]))
    while (performance.now() < until) {
      const ticket = `/api/v1/tickets/${dice.pick(ticketIds)}`
      const [method, path, body] = dice.pick([
        ['PATCH', ticket, { priority: dice.pick(['low', 'normal', 'high', 'urgent']) }],
        ['PATCH', ticket, { addTags: [`work-${dice.int(0, 20)}`] }],
        ['PATCH', ticket, { category: dice.pick(['open', 'waiting-customer', 'solved']) }],
        ['PATCH', ticket, { custom: { [field]: dice.int(0, 100) } }],
        ['POST', `${ticket}/messages`, { kind: 'note', text: 'Asked the warehouse.' }],
      ] as const)
      const answer = await connection.send(requestText(method, path, { authorization: `Bearer ${token}` }, body))
      if (answer.status >= 500 || answer.status === 400 || answer.status === 403) throw new Error(`${path}: ${answer.status} ${answer.body}`)
      if (answer.status >= 300) worked.refused += 1
      else worked.changes += 1
      await delay(dice.int(...PAUSE_MS))
    }
    connection.close()
  }))
  return worked
})
