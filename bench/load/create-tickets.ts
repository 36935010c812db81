import { drive, type Load } from '../harness/drive.ts'
import { answerParent } from '../harness/elsewhere.ts'
import { chance } from '../seed/random.ts'
import { message, subject } from '../seed/texts.ts'
import { connectHttp, requestText } from './http.ts'

export interface CreateTickets { url: string; token: string; addresses: string[]; connections: number; seconds: number; seed: number }

/** One requester in ten is new to the desk. */
const STRANGERS = 0.1

answerParent<CreateTickets, Load>(async ({ url, token, addresses, connections, seconds, seed }) => {
  const dice = chance(seed)
  const texts = Array.from({ length: 200 }, () => message(dice, dice.pick(['en', 'bg', 'pl'] as const), 1200).slice(0, 1200))
  const open = await Promise.all(Array.from({ length: connections }, () => connectHttp(url)))
  return drive(connections, seconds, async connection => {
    const address = dice.next() < STRANGERS ? `stranger${seed}.${dice.int(0, 1e9)}@new.example` : dice.pick(addresses)
    const body = { subject: subject(dice, 'en'), requester: { address }, message: { text: dice.pick(texts) } }
    const answer = await open[connection]!.send(requestText('POST', '/api/v1/tickets', { authorization: `Bearer ${token}` }, body))
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body}`)
  })
})
