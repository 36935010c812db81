import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ParsedMail } from '../mail.ts'

/** Why a mail could not be read, as the ledger names it. */
export type ParseFailure = 'unparsable' | 'parse-timeout' | 'parse-memory'
export type ParseResult = { mail: ParsedMail } | { failure: ParseFailure; error: string }

interface Task { raw: Uint8Array; done: (result: ParseResult) => void }
/** `used`: milliseconds of the processor that the thread had used when it was last done. */
interface Lane { worker: Worker; used: number; task: Task | null; timer: NodeJS.Timeout | undefined; hard: NodeJS.Timeout | undefined }
type Answer = { used: number } & ({ mail: ParsedMail } | { error: string })

/** `milliseconds` are of the processor: a busy machine makes no mail unreadable. */
export interface ParseLimits { milliseconds: number; megabytes: number; lanes: number; idleMilliseconds: number }

const LIMITS: ParseLimits = {
  milliseconds: 5000,
  megabytes: 256,
  lanes: Math.max(1, Math.min(4, availableParallelism() - 1)),
  idleMilliseconds: 30_000,
}
/** Bytes of a mail that are given away instead of copied (H25). */
const LARGE = 1_000_000
/** On the clock a thread gets so many times its limit, then it is ended whether or not it worked. */
const PATIENCE = 6

/**
 * Threads in which mails are parsed, each with a limit of time and memory. A mail that breaks one is answered with its cause;
 * the thread is replaced and the next mail goes on (H25). Threads start when needed and end when idle; none keeps the process alive.
 */
export function makeParsePool(limits: Partial<ParseLimits> = {}, script = new URL('./parse-worker.ts', import.meta.url)) {
  const { milliseconds, megabytes, lanes: most, idleMilliseconds } = { ...LIMITS, ...limits }
  const lanes = new Set<Lane>()
  const waiting: Task[] = []
  const tooSlow: ParseResult = { failure: 'parse-timeout', error: `It took more than ${milliseconds / 1000} s to read.` }

  function next(): void {
    const free = [...lanes].find(lane => lane.task === null)
    if (waiting.length === 0) return
    if (!free && lanes.size >= most) return
    start(free ?? open(), waiting.shift()!)
  }

  function open(): Lane {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    worker.unref()
    const lane: Lane = { worker, used: 0, task: null, timer: undefined, hard: undefined }
    worker.on('message', (answer: Answer) => {
      lane.used = answer.used
      finish(lane, 'mail' in answer ? { mail: answer.mail } : { failure: 'unparsable', error: answer.error })
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      replace(lane, memory ? { failure: 'parse-memory', error: `It took more than ${megabytes} MB to read.` } : { failure: 'unparsable', error: error.message })
    })
    worker.on('exit', () => replace(lane, { failure: 'unparsable', error: 'The reading thread ended.' }))
    lanes.add(lane)
    return lane
  }

  function start(lane: Lane, task: Task): void {
    clearTimeout(lane.timer)
    lane.task = task
    lane.worker.ref()
    lane.hard = setTimeout(() => replace(lane, tooSlow), milliseconds * PATIENCE)
    watch(lane, task, lane.used, milliseconds)
    // a large mail changes hands; a small one is copied, so that whoever gave it keeps it
    lane.worker.postMessage(task.raw, task.raw.byteLength > LARGE ? [task.raw.buffer as ArrayBuffer] : [])
  }

  /** Looks again after `pause`, until the thread has worked for its whole time on this task. */
  function watch(lane: Lane, task: Task, before: number, pause: number): void {
    if (lane.task !== task) return
    lane.timer = setTimeout(() => {
      void used(lane.worker).then(now => {
        const left = milliseconds - (now - before)
        if (lane.task !== task) return
        if (left > 1) watch(lane, task, before, left)
        else replace(lane, tooSlow)
      })
    }, pause)
  }

  function finish(lane: Lane, result: ParseResult): void {
    clearTimeout(lane.timer)
    clearTimeout(lane.hard)
    const task = lane.task
    lane.task = null
    lane.worker.unref()
    task?.done(result)
    next()
    if (lane.task === null && lanes.has(lane)) lane.timer = setTimeout(() => replace(lane, { failure: 'unparsable', error: '' }), idleMilliseconds).unref()
  }

  function replace(lane: Lane, result: ParseResult): void {
    if (!lanes.delete(lane)) return
    void lane.worker.terminate()
    finish(lane, result)
  }

  return {
    parse: (raw: Uint8Array) => new Promise<ParseResult>(done => {
      waiting.push({ raw, done })
      next()
    }),
    async close() {
      const ending = [...lanes].map(lane => lane.worker.terminate())
      await Promise.all(ending)
    },
  }
}

/** Milliseconds of the processor that a thread has used; 0 when it has ended. */
async function used(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1000
}

const pool = makeParsePool()

/** The only way to parse a mail from outside: bounded in time and memory, never throws. `raw` is gone afterwards when it is large. */
export function parseSafely(raw: Uint8Array): Promise<ParseResult> {
  return pool.parse(raw)
}
