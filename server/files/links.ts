import { timingSafeEqual } from 'node:crypto'
import type { App } from '../platform/app.ts'
import { problem } from '../platform/problem.ts'

/** How long a link to the files' own origin works: long enough to follow a redirect, too short to hand on. */
const SECONDS = 300

/** A link to a file on the origin that knows no cookies (FILES_URL), for whoever was allowed just now (H57). */
export function signFileLink(app: App, origin: string, file: { id: string; name: string }, inline: boolean): string {
  const expires = Math.floor(app.clock().epochMilliseconds / 1000) + SECONDS
  const query = new URLSearchParams({ expires: String(expires), ...(inline && { inline: '1' }), signature: sign(app, file.id, expires, inline).toString('base64url') })
  return `${origin}/files/${file.id}/${encodeURIComponent(file.name)}?${query.toString()}`
}

/** Throws 403 for a link that was changed or is too old. */
export function checkFileLink(app: App, id: string, link: { expires: number; inline: boolean; signature: string }): void {
  const given = Buffer.from(link.signature, 'base64url')
  const expected = sign(app, id, link.expires, link.inline)
  const right = given.length === expected.length && timingSafeEqual(given, expected)
  if (!right || link.expires * 1000 < app.clock().epochMilliseconds) throw problem.forbidden('link', 'This link has expired. Open the file from its ticket again.')
}

function sign(app: App, id: string, expires: number, inline: boolean): Buffer {
  return app.secrets.sign('file links', `${id} ${expires} ${inline ? 'inline' : 'attachment'}`)
}
