import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { gone, tooLarge, type FileStore } from './files.ts'
import { sniffType } from './file-type.ts'

export interface S3Settings { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

/**
 * Any S3-compatible store, addressed by path. The name of an object is the hash of its bytes, so they are put on disk
 * first: the hash must be known before the upload begins.
 */
export function s3Store(settings: S3Settings): FileStore {
  const client = new AwsClient({ accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey, region: settings.region, service: 's3', retries: 3 })
  const urlOf = (name: string) => `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}/${name.slice(0, 2)}/${name}`
  const call = async (name: string, init: RequestInit & { duplex?: 'half' }) => {
    const answer = await client.fetch(urlOf(name), { ...init, headers: { ...init.headers as Record<string, string>, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`the file store answered ${answer.status} ${(await answer.text()).slice(0, 300)}`)
  }
  return {
    async put(data, { limit, type, claim }) {
      const folder = await mkdtemp(join(tmpdir(), 'pomost-'))
      try {
        const path = join(folder, randomUUID())
        const { hash, size, head } = await spool(data, path, limit)
        const file = { hash, size, type: type ?? await sniffType(head) }
        await claim?.(file)
        const known = await call(hash, { method: 'HEAD' })
        if (!known.ok) {
          const body = Readable.toWeb(createReadStream(path)) as unknown as RequestInit['body']
          await call(hash, { method: 'PUT', body, duplex: 'half', headers: { 'content-length': String(size) } })
        }
        return file
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    async read(hash) {
      const answer = await call(hash, { method: 'GET' })
      if (!answer.ok || !answer.body) throw gone()
      return Readable.fromWeb(answer.body as ReadableStream)
    },
    async remove(hash) {
      await call(hash, { method: 'DELETE' })
    },
    async check() {
      await call('pomost-check', { method: 'PUT', body: 'ok' })
    },
  }
}

async function spool(data: Buffer | Readable, path: string, limit: number): Promise<{ hash: string; size: number; head: Buffer }> {
  const hash = createHash('sha256')
  let size = 0
  let head: Buffer = Buffer.alloc(0)
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > limit) return done(tooLarge(limit))
      if (head.length < 4100) head = Buffer.concat([head, chunk.subarray(0, 4100 - head.length)])
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(Buffer.isBuffer(data) ? Readable.from([data]) : data, measure, createWriteStream(path, { mode: 0o600 }))
  return { hash: hash.digest('hex'), size, head }
}
