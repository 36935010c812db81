import { Worker } from 'node:worker_threads'
import type { Kind } from './extract.ts'

export const CAUSES = ['unreadable', 'took-too-long', 'took-too-much-memory', 'too-large'] as const
export type Cause = typeof CAUSES[number]
export type Extracted = { text: string; cut: boolean } | { cause: Cause; error: string }

export interface ExtractLimits { milliseconds: number; megabytes: number; growthMegabytes: number; bytes: number }

/** `growthMegabytes` bounds what a thread holds outside its heap: unpacked streams, which no limit of threads counts. */
const LIMITS: ExtractLimits = { milliseconds: 20_000, megabytes: 256, growthMegabytes: 600, bytes: 25_000_000 }
const LOOK_MS = 50

/** The words of a file, read in a thread of its own with limits on time, memory and size; never throws. `bytes` are gone afterwards. */
export function extractSafely(kind: Kind, bytes: Uint8Array, limits: Partial<ExtractLimits> = {}): Promise<Extracted> {
  const { milliseconds, megabytes, growthMegabytes, bytes: most } = { ...LIMITS, ...limits }
  if (bytes.byteLength > most) return Promise.resolve({ cause: 'too-large', error: `Files of more than ${most / 1_000_000} MB are not read.` })
  return new Promise(resolve => {
    const worker = new Worker(new URL('./extract-worker.ts', import.meta.url), { workerData: { kind, bytes }, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    const before = process.memoryUsage.rss()
    const end = (result: Extracted): void => {
      clearTimeout(timer)
      clearInterval(looking)
      void worker.terminate()
      resolve(result)
    }
    const memory: Extracted = { cause: 'took-too-much-memory', error: `It took more than ${megabytes} MB to read.` }
    const timer = setTimeout(() => end({ cause: 'took-too-long', error: `It took more than ${milliseconds / 1000} s to read.` }), milliseconds)
    const looking = setInterval(() => { if (process.memoryUsage.rss() - before > growthMegabytes * 1_000_000) end(memory) }, LOOK_MS)
    worker.on('message', (answer: { text: string; cut: boolean } | { error: string }) => end('error' in answer ? { cause: 'unreadable', error: answer.error } : answer))
    worker.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? memory : { cause: 'unreadable', error: error.message.slice(0, 300) }))
    worker.on('exit', () => end({ cause: 'unreadable', error: 'The reading thread ended.' }))
  })
}
