import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { problem } from '../problem.ts'
import type { Http } from './route.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(text|application|image\/svg)/

interface Asset { path: string; type: string; etag: string; packed: Map<string, Buffer> }

/**
 * What the workspace's page may load: its own scripts, styles (Mantine sets style attributes) and pictures, from nowhere else. A mail's
 * frame inherits this policy: pictures from elsewhere in it come through the desk. Nobody may frame it.
 */
function policy(filesOrigin: string | undefined): string {
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", `img-src 'self' data: blob:${filesOrigin ? ` ${filesOrigin}` : ''}`, "font-src 'self'",
    `connect-src 'self'${filesOrigin ? ` ${filesOrigin}` : ''}`, "manifest-src 'self'", "worker-src 'self'", "frame-src 'self' blob: data:",
    "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
  ].join('; ')
}

/**
 * Serves a built single-page app from `folder`: its files by name, compressed once and kept, and its page for every other address
 * outside the API. Only files that were there at the start exist, so no name can lead anywhere else.
 */
export function servePages(http: Http, folder: string, options: { filesOrigin?: string }): void {
  const csp = policy(options.filesOrigin)
  const assets = new Map(listFiles(folder).map(name => [`/${name}`, { path: join(folder, name), type: types[extname(name)] ?? 'application/octet-stream', etag: '', packed: new Map() } satisfies Asset]))
  const page = assets.get('/index.html')
  http.route({
    method: 'GET', url: '/*', config: { access: 'public' }, schema: { hide: true },
    handler: async (request, reply) => {
      const address = request.url.split('?')[0]!
      const asset = assets.get(address) ?? (address.startsWith('/api/') || extname(address) ? undefined : page)
      if (!asset) throw problem.notFound('not-found', page ? `There is nothing at ${address}.` : 'The workspace is not built yet. Start with `npm start`, which builds it, or run `npx vite build`.')
      const { encoding, body } = await pack(asset, String(request.headers['accept-encoding'] ?? ''))
      void reply.headers({
        ...(asset === page && { 'content-security-policy': csp }),
        'content-type': asset.type,
        // built files carry the hash of their content in their names
        'cache-control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        etag: asset.etag,
        vary: 'accept-encoding',
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      })
      return request.headers['if-none-match'] === asset.etag ? reply.code(304).send() : reply.send(body)
    },
  })
}

async function pack(asset: Asset, accepted: string): Promise<{ encoding: string; body: Buffer }> {
  const encoding = !compressible.test(asset.type) ? 'identity' : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  let body = asset.packed.get(encoding)
  if (!body) {
    const plain = readFileSync(asset.path)
    asset.etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    body = encoding === 'br' ? await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : encoding === 'gzip' ? await promisify(gzip)(plain) : plain
    asset.packed.set(encoding, body)
  }
  return { encoding, body }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !entry.name.startsWith('.'))
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
  } catch {
    return []
  }
}
