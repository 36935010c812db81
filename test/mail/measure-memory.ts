import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '../../server/platform/app.ts'
import { diskStore } from '../../server/platform/files.ts'
import { parseSafely } from '../../server/channels/email/reading/parse-pool.ts'
import { readRaw } from '../../server/channels/email/read-raw.ts'
import { storeAttachments } from '../../server/channels/email/store-attachments.ts'

/**
 * Reads one mail of the given megabytes as the desk does, from the file store through the reading thread to the file store again, and prints
 * what that took above what reading a small one takes: by itself in a process, because memory is of the whole of it.
 */
const megabytes = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'pomost-memory-'))
const app = { files: diskStore(join(folder, 'store')), config: { MAX_MAIL_MB: megabytes + 5 } } as unknown as App

const HEAD = 'From: ana@customer.example\r\nTo: support@desk.example\r\nSubject: Plans\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the plans.\r\n'
const PART = '--b\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n'

/** Two files, one of them nearly everything. */
async function write(path: string, size: number): Promise<void> {
  const file = createWriteStream(path)
  file.write(`${HEAD}${PART}${randomBytes(57 * 100).toString('base64')}\r\n${PART}`)
  for (let written = 0; written < size; written += 78 * 1000) {
    const lines = randomBytes(57 * 1000).toString('base64').replace(/.{76}/g, '$&\r\n')
    if (!file.write(lines)) await once(file, 'drain')
  }
  file.end('--b--\r\n')
  await once(file, 'finish')
}

async function take(path: string): Promise<string> {
  return (await app.files.put(createReadStream(path), { limit: 1e9 })).hash
}

async function understand(hash: string): Promise<{ sizes: number[]; milliseconds: number }> {
  const started = performance.now()
  const result = await parseSafely(await readRaw(app, hash))
  if ('failure' in result) throw new Error(result.error)
  const stored = await storeAttachments(app, result.mail.attachments)
  return { sizes: stored.map(each => each.file.size), milliseconds: Math.round(performance.now() - started) }
}

/** The most that this process ever held, where the system tells it; resourceUsage() also counts what its parent held when it was forked. */
function peak(): number {
  const status = '/proc/self/status'
  return existsSync(status) ? Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) * 1024 : 0
}

for (const [name, size] of [['small', 50_000], ['large', megabytes * 1_000_000]] as const) await write(join(folder, name), size)
await understand(await take(join(folder, 'small')))
const large = await take(join(folder, 'large'))
globalThis.gc?.()
const before = process.memoryUsage.rss()
let most = before
const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()) }, 5)
const { sizes, milliseconds } = await understand(large)
clearInterval(watch)
rmSync(folder, { recursive: true })
console.log(JSON.stringify({ extraMegabytes: Math.round((Math.max(most, peak()) - before) / 1_000_000), milliseconds, sizes }))
process.exit(0)
