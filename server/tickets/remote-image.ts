import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Queries } from '../platform/db.ts'
import { SHOWABLE, sniffType } from '../platform/file-type.ts'
import { outbound } from '../platform/outbound.ts'
import { problem } from '../platform/problem.ts'
import { visibleMessage } from './access.ts'

const BYTES = 5_000_000
const MILLISECONDS = 10_000
const REDIRECTS = 3
/** Each holds up to 5 MB in memory. */
const AT_ONCE = 8
const WAITING = 200

/**
 * Throws 404 unless the picture stands, as one from elsewhere, in a message that the actor sees: the desk fetches for its readers, it is no open
 * proxy. The HTML is sanitised, so an address stands in it in one form only.
 */
export async function checkRemoteImage(q: Queries, actor: PersonActor, messageId: string, src: string): Promise<void> {
  const written = src.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const found = await q.maybe(sql`select 1 from messages m where m.id = ${messageId} and ${visibleMessage(actor, sql`m.id`)}
    and position(${` data-remote-src="${written}"`} in m.html) > 0`)
  if (!found) throw problem.notFound('picture', 'There is no such picture in this message, or you may not see it.')
}

/** Fetches a picture for a reader, so that its server learns neither their address nor their browser. What is no raster image by its bytes is refused (H34, H57, H58). */
export async function fetchRemoteImage(app: App, src: string): Promise<{ type: string; bytes: Buffer }> {
  return inTurn(async () => {
    const answer = await outbound({ url: src, headers: { accept: 'image/*' } }, { bytes: BYTES, milliseconds: MILLISECONDS, redirects: REDIRECTS, allowed: app.config.OUTBOUND_ALLOW })
    if (answer.status !== 200) throw problem.unprocessable('outbound-failed', `The other server answered ${answer.status} instead of the picture.`)
    const type = await sniffType(answer.body.subarray(0, 4100))
    if (!SHOWABLE.has(type)) throw problem.unprocessable('not-a-picture', 'What the other server sent is no picture that could be shown.')
    return { type, bytes: answer.body }
  })
}

let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (queue.length >= WAITING) throw problem.unavailable('busy', 'Too many pictures are being fetched. Try again in a moment.')
  if (running >= AT_ONCE) await new Promise<void>(resolve => queue.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    queue.shift()?.()
  }
}
