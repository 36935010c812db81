import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Http } from './route.ts'

/**
 * What the workspace's page may load: its own scripts and styles (Mantine sets style attributes), pictures of our own and of
 * `filesOrigin`, and frames made of its own text for mails. Nobody may frame it.
 */
function policy(filesOrigin: string | undefined): string {
  const files = filesOrigin ? ` ${filesOrigin}` : ''
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", `img-src 'self' data: blob:${files}`, "font-src 'self'", "connect-src 'self'",
    "manifest-src 'self'", "worker-src 'self'", "frame-src 'self' blob: data:", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
  ].join('; ')
}

/**
 * Serves a built single-page app from `folder`: its assets by name, for ever cacheable where the name carries a hash, and its
 * page for every other address outside the API. Says how to build it when it is not there.
 */
export async function servePages(http: Http, folder: string, options: { filesOrigin?: string }): Promise<void> {
  await http.register(staticFiles, { root: folder, serve: false, cacheControl: false })
  const csp = policy(options.filesOrigin)
  const page = (reply: FastifyReply) => {
    const index = join(folder, 'index.html')
    if (!existsSync(index)) return reply.code(503).type('text/plain').send('The workspace is not built yet. Start with "npm start", which builds it, or run "npx vite build".')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('content-security-policy', csp).send(readFileSync(index))
  }
  http.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0]!)
    if (path.startsWith('/api/')) return reply.callNotFound()
    if (path === '/' || !/\.[a-z0-9]+$/i.test(path) || path.includes('..') || !existsSync(join(folder, path))) return page(reply)
    const lasting = path.startsWith('/assets/')
    return reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache').sendFile(path.slice(1))
  })
}
