import { answerParent } from '../harness/elsewhere.ts'
import { chance } from '../seed/random.ts'
import { rawMail } from '../seed/mail.ts'
import { connectHttp, requestText } from './http.ts'

export interface HandOver { url: string; token: string; mailboxId: string; addresses: string[]; count: number; seed: number }

const CONNECTIONS = 4

/** Hands raw mails over as fast as they are taken. */
answerParent<HandOver, object>(async ({ url, token, mailboxId, addresses, count, seed }) => {
  const dice = chance(seed)
  let left = count
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const connection = await connectHttp(url)
    while (left-- > 0) {
      const mail = rawMail(dice, { from: dice.pick(addresses), to: 'support@desk.example', id: `${seed}.${left}` })
      const answer = await connection.send(requestText('POST', `/api/v1/mailboxes/${mailboxId}/messages`, { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' }, mail))
      if (answer.status !== 202) throw new Error(`${answer.status} ${answer.body}`)
    }
    connection.close()
  }))
  return {}
})
