import type { Part } from './tree.ts'

/** Which parts are the words of a mail, as text and as HTML, and which came along. */
export interface Bodies { text: Part[]; html: Part[]; attachments: Part[] }

interface Taking { text: Part[] | null; html: Part[] | null; attachments: Part[] }

/**
 * Parts in the order in which they are read: the algorithm of RFC 8621 §4.1.4, which knows text between pictures (Apple Mail), alternatives
 * with more than two sides, and pictures that belong to a page. What only other programs can use, AMP, is left out. (H27)
 */
export function chooseBodies(root: Part): Bodies {
  const taking: Taking = { text: [], html: [], attachments: [] }
  take([root], 'mixed', false, taking)
  return { text: taking.text ?? [], html: taking.html ?? [], attachments: taking.attachments }
}

function take(parts: readonly Part[], kind: string, alternative: boolean, into: Taking): void {
  const before = { text: into.text?.length ?? -1, html: into.html?.length ?? -1 }
  const own = { ...into }
  for (const [index, part] of parts.entries()) {
    if (part.type === 'text/x-amp-html') continue
    if (part.parts.length > 0) {
      const inner = { ...own }
      take(part.type === 'multipart/related' ? rootFirst(part) : part.parts, part.type.slice(10), alternative || part.type === 'multipart/alternative', inner)
    } else if (!isShown(part, index, kind)) {
      own.attachments.push(part)
    } else if (kind === 'alternative') {
      if (part.type === 'text/plain') own.text?.push(part)
      else if (part.type === 'text/html') own.html?.push(part)
      else own.attachments.push(part)
    } else {
      if (alternative && part.type === 'text/plain') own.html = null
      if (alternative && part.type === 'text/html') own.text = null
      own.text?.push(part)
      own.html?.push(part)
      if (isMedia(part)) own.attachments.push(part)
    }
  }
  if (kind === 'alternative' && own.text && own.html) fillIn(own.text, own.html, before)
}

/** The page before its pictures, wherever it stands: as `start` names it, else as `type` does (RFC 2387 §3). */
function rootFirst({ parameters, parts }: Part): Part[] {
  const start = (parameters.start ?? '').replace(/^<|>$/g, '')
  const type = (parameters.type ?? '').toLowerCase()
  const root = parts.find(part => start !== '' && part.contentId === start) ?? (parts[0]?.type === type ? parts[0] : parts.find(part => type.startsWith('text/') && part.type === type)) ?? parts[0]
  return root === undefined || root === parts[0] ? parts : [root, ...parts.filter(part => part !== root)]
}

/** An alternative with one side only serves for both. */
function fillIn(text: Part[], html: Part[], before: { text: number; html: number }): void {
  const texts = text.slice(before.text)
  const pages = html.slice(before.html)
  if (texts.length === 0) text.push(...pages)
  if (pages.length === 0) html.push(...texts)
}

function isMedia(part: Part): boolean {
  return /^(?:image|audio|video)\//.test(part.type)
}

function isShown(part: Part, index: number, kind: string): boolean {
  if (part.disposition === 'attachment') return false
  const media = isMedia(part)
  if (!media && part.type !== 'text/plain' && part.type !== 'text/html') return false
  return index === 0 || kind !== 'related' && (media || part.name === '')
}
