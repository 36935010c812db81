import sql from 'sql-template-tag'
import { z } from 'zod'
import type { App } from '../platform/app.ts'
import { newId } from '../platform/ids.ts'

export const CHANNEL = 'realtime'

/** A ticket that changed, with who could see it before where that is different now. */
const ticket = z.object({ id: z.string(), version: z.number(), was: z.object({ teamId: z.string().nullable(), assigneeId: z.string().nullable() }).optional() })
const looking = z.object({ id: z.string(), name: z.string(), typing: z.boolean() })

/** What nodes tell each other. `people`: whose rights may have changed; `everyone`: all of them; `views`: a view was kept, changed or removed; `desk`: colleagues, teams, mailboxes and the like; `agents`: who is there, and how they can work; `told`: who has notifications. */
const word = z.union([
  z.object({ ticket }),
  z.object({ presence: z.object({ ticketId: z.string(), people: z.array(looking) }) }),
  z.object({ people: z.array(z.string()) }),
  z.object({ everyone: z.literal(true) }),
  z.object({ views: z.literal(true) }),
  z.object({ desk: z.literal(true) }),
  z.object({ agents: z.literal(true) }),
  z.object({ told: z.array(z.string()) }),
])
export type Word = z.infer<typeof word>
const letter = z.object({ node: z.string(), words: z.array(word) })

/** NOTIFY takes less than 8,000 bytes. */
const LONGEST = 7500
/** How long words are gathered, in milliseconds. */
const GATHER = 40

export interface Outbox {
  node: string
  say(words: Word[]): void
  /** Says at once what waits. */
  flush(): Promise<void>
  close(): void
}

/**
 * Gathers what other nodes should hear and sends it in a NOTIFY of its own, after the commit it is about: within a ticket's
 * transaction it would make all commits wait for each other, as PostgreSQL takes a global lock for it.
 */
export function makeOutbox(app: App): Outbox {
  const node = newId()
  let waiting: Word[] = []
  let timer: NodeJS.Timeout | undefined
  const post = async () => {
    clearTimeout(timer)
    timer = undefined
    await Promise.all(letters(node, waiting.splice(0)).map(payload => app.db.query(sql`select pg_notify(${CHANNEL}, ${payload})`)))
      .catch((error: unknown) => app.log.warn({ error }, 'other nodes were not told of changes'))
  }
  return {
    node,
    say(words) {
      waiting.push(...words)
      if (waiting.length > 0) timer ??= setTimeout(() => void post(), GATHER)
    },
    flush: post,
    close() {
      clearTimeout(timer)
      waiting = []
    },
  }
}

/** The words in as few payloads as they fit into. */
export function letters(node: string, words: readonly Word[]): string[] {
  const payloads: string[] = []
  let batch: Word[] = []
  let size = 0
  for (const word of words) {
    const length = Buffer.byteLength(JSON.stringify(word)) + 1
    if (size + length > LONGEST - 80 && batch.length > 0) {
      payloads.push(JSON.stringify({ node, words: batch }))
      batch = []
      size = 0
    }
    if (length > LONGEST - 80) continue
    batch.push(word)
    size += length
  }
  if (batch.length > 0) payloads.push(JSON.stringify({ node, words: batch }))
  return payloads
}

/** What another node said; nothing for what we said ourselves, or what is no letter. */
export function readLetter(node: string, payload: string): { node: string; words: Word[] } | undefined {
  try {
    const read = letter.safeParse(JSON.parse(payload))
    return read.success && read.data.node !== node ? read.data : undefined
  } catch {
    return undefined
  }
}
