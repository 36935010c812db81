import { createHash } from 'node:crypto'
import type { MailAttachment } from '../mail.ts'

const ATTRIBUTE = /(<(?:img|input|v:imagedata|v:fill)\b[^<>]{0,4000}?\bsrc\s*=\s*)(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/gi
const MOST = 2000

/** A file of the mail, and where the mail says it can be found (RFC 2557). */
export interface Came extends MailAttachment { location?: string }

/**
 * Ties the pictures of an HTML to the files that came along: by Content-ID in all its odd forms, else by Content-Location. The same picture under
 * many ids, as signatures have it, becomes one (H28). What the text shows is inline and needs no place in the list; the rest stays there.
 */
export function linkImages(html: string, came: readonly Came[]): { html: string; attachments: MailAttachment[] } {
  const { kept, standsFor } = onlyOnce(came)
  const byId = new Map<string, Came>()
  const byLocation = new Map<string, Came>()
  for (const each of came) {
    const one = standsFor.get(each) ?? each
    if (each.contentId) putNew(byId, canonical(each.contentId), one)
    if (each.location) putNew(byLocation, each.location, one)
  }
  let count = 0
  const shown = new Map<Came, string>()
  const linked = html === '' || byId.size + byLocation.size === 0 ? html : html.replace(ATTRIBUTE, (whole, before: string, double?: string, single?: string, bare?: string) => {
    const address = plain(double ?? single ?? bare ?? '')
    const found = /^cid:/i.test(address) ? byId.get(canonical(address.slice(4))) : byLocation.get(address)
    if (!found || ++count > MOST) return whole
    const id = shown.get(found) ?? (found.contentId ? canonical(found.contentId) : `located-${shown.size + 1}`)
    shown.set(found, id)
    return `${before}"cid:${encodeURIComponent(id).replaceAll("'", '%27').replaceAll('%40', '@')}"`
  })
  return { html: linked, attachments: kept.map(each => toAttachment(each, shown.get(each))) }
}

function toAttachment({ name, type, content, contentId }: Came, shownAs: string | undefined): MailAttachment {
  return { name, type, content, contentId: shownAs ?? contentId, inline: shownAs !== undefined }
}

/** Pictures by their bytes: the first one stands for all the others. */
function onlyOnce(came: readonly Came[]): { kept: Came[]; standsFor: Map<Came, Came> } {
  const first = new Map<string, Came>()
  const standsFor = new Map<Came, Came>()
  const kept = came.filter(each => {
    if (!each.type.startsWith('image/') || each.content.length === 0) return true
    // without an id, a copy under another name is somebody's second file
    const hash = createHash('sha1').update(each.content).digest('base64') + (each.contentId ? '' : each.name)
    const known = first.get(hash)
    if (!known) return first.set(hash, each)
    standsFor.set(each, known)
    return false
  })
  return { kept, standsFor }
}

function putNew(map: Map<string, Came>, key: string, value: Came): void {
  if (!map.has(key)) map.set(key, value)
}

/** Without brackets, percent-encoding and the blanks that some put around. */
function canonical(id: string): string {
  let text = id
  try {
    text = decodeURIComponent(id)
  } catch {
    // a lone % is one
  }
  return text.trim().replace(/^<|>$/g, '').trim()
}

function plain(address: string): string {
  return address.replace(/&(?:amp|#38);/gi, '&').replace(/&#(?:64|x40);/gi, '@').replace(/&lt;/gi, '<').replace(/&gt;/gi, '>').replace(/[\r\n\t]+/g, '').trim()
}
