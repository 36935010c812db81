import type { App } from '../platform/app.ts'
import { outbound } from '../platform/outbound.ts'
import { Problem } from '../platform/problem.ts'
import { cleanLine } from '../platform/text.ts'
import { signedHeaders } from './sign.ts'

/** A webhook as it is called. */
export interface Endpoint {
  id: string
  url: string
  secrets: readonly string[]
  headers: Readonly<Record<string, string>>
  failures: number
  failingSince: Temporal.Instant | null
  pausedUntil: Temporal.Instant | null
}

export interface Waiting { id: string; type: string; body: string; attempts: number; since: Temporal.Instant }

export interface Outcome {
  /** It answered 2xx. */
  arrived: boolean
  /** It answered 410: it never wants to hear of us again. */
  gone: boolean
  status: number | null
  /** The beginning of its answer. */
  answer: string | null
  error: string | null
  /** Milliseconds. */
  took: number
  /** How long it asked us to wait. */
  waitSeconds?: number
}

const MILLISECONDS = 15_000
const BYTES = 64_000
const LONGEST_ANSWER = 2000
/** What a server may ask us to wait, at most. */
const LONGEST_WAIT = 3600

/** Calls a webhook once, signed, through the door for addresses that somebody named (H58). It never throws: what went wrong is the answer. */
export async function callWebhook(app: App, endpoint: Pick<Endpoint, 'url' | 'secrets' | 'headers'>, { id, body }: Pick<Waiting, 'id' | 'body'>): Promise<Outcome> {
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  try {
    const answer = await outbound({
      url: endpoint.url, method: 'POST', body, headers: { ...endpoint.headers, 'content-type': 'application/json', ...signedHeaders(id, app.clock(), body, endpoint.secrets) },
    }, { bytes: BYTES, milliseconds: MILLISECONDS, redirects: 0, allowed: app.config.OUTBOUND_ALLOW })
    const arrived = answer.status >= 200 && answer.status < 300
    const text = answer.body.toString('utf8').replaceAll('\0', '').slice(0, LONGEST_ANSWER)
    const wait = Number(answer.headers['retry-after'])
    return {
      arrived, gone: answer.status === 410, status: answer.status, answer: text, error: arrived ? null : `It answered ${answer.status}.`, took: took(),
      ...(!arrived && Number.isFinite(wait) && wait > 0 && { waitSeconds: Math.min(wait, LONGEST_WAIT) }),
    }
  } catch (error) {
    return { arrived: false, gone: false, status: null, answer: null, error: cleanLine(error instanceof Problem ? error.message : String(error), 500), took: took() }
  }
}
