import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface Bucket {
  /** The settings with which a desk keeps its files here. */
  env: Record<string, string>
  objects: Map<string, Buffer>
  close(): Promise<void>
}

/** An S3 bucket of objects by path, over real HTTP. Signatures are not checked, only that there is one. */
export async function openBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, answer) => {
    void (async () => {
      const body = await buffer(request)
      const path = request.url!
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return answer.writeHead(403).end('<Error>AccessDenied</Error>')
      const object = objects.get(path)
      if (request.method === 'PUT') objects.set(path, body)
      else if (request.method === 'DELETE') objects.delete(path)
      else if (!object) return answer.writeHead(404).end()
      return answer.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? object : undefined)
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, S3_BUCKET: 'desk', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret',
    },
    objects,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
