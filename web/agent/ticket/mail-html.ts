import DOMPurify from 'dompurify'
import { linkWarning, type LinkWarning } from './link-warning.ts'
import { cleanStyles } from './mail-styles.ts'

export interface CleanMail {
  html: string
  /** Pictures from elsewhere that wait for the reader's word. */
  remote: number
  /** Pictures that were only there to count readers, and are gone. */
  trackers: number
  quoted: boolean
  signed: boolean
  /** The mail sets colours of its own, so it needs white paper also in the dark theme. */
  coloured: boolean
}

interface Options {
  showRemote: boolean
  contentUrl: (contentId: string) => string | undefined
  /** Where the desk gives out a picture from elsewhere; the reader's browser never asks its server. */
  remoteUrl: (address: string) => string
  warningText: (warning: LinkWarning) => string
}

/**
 * The second of three layers: the server has cleaned the HTML, this cleans it again with another parser, the browser's own.
 * Pictures from elsewhere stay in `data-remote-src` until `showRemote`; `cid:` ones get the address of their attachment.
 */
export function cleanMail(html: string, options: Options): CleanMail {
  const body = purified(html)
  let remote = 0
  for (const image of body.querySelectorAll('img')) {
    const address = image.getAttribute('data-remote-src')
    if (address) remote += 1
    if (address && options.showRemote && /^https?:\/\//i.test(address)) image.setAttribute('src', options.remoteUrl(address))
    const own = /^cid:(.*)$/i.exec(image.getAttribute('src') ?? '')
    if (own) setOrDrop(image, options.contentUrl(decoded(own[1] ?? '')))
    else if (!pictures.test(image.getAttribute('src') ?? '')) image.removeAttribute('src')
    image.setAttribute('loading', 'lazy')
    image.setAttribute('referrerpolicy', 'no-referrer')
  }
  for (const link of body.querySelectorAll('a')) {
    if (!links.test(link.getAttribute('href') ?? '')) link.removeAttribute('href')
    link.setAttribute('target', '_blank')
    link.setAttribute('rel', 'noopener noreferrer nofollow')
    warn(link, options)
  }
  cleanStyles(body)
  const trackers = body.querySelectorAll('[data-tracker]')
  for (const tracker of trackers) tracker.remove()
  return {
    html: body.innerHTML,
    remote,
    trackers: Math.min(trackers.length, 999),
    quoted: body.querySelector('[data-quoted="quote"]') !== null,
    signed: body.querySelector('[data-quoted="signature"]') !== null,
    coloured: body.querySelector('[bgcolor], font[color], [style*="background"], [style*="color"]') !== null,
  }
}

/** Says beside a link where it leads, when its words say something else. */
function warn(link: HTMLAnchorElement, options: Options): void {
  const warning = linkWarning(link.textContent ?? '', link.getAttribute('href') ?? '')
  if (!warning) return
  const note = link.ownerDocument.createElement('strong')
  note.setAttribute('data-warning', warning.kind)
  note.textContent = `⚠ ${options.warningText(warning)}`
  link.after(' ', note)
}

/** DOMPurify asks this of every attribute's value: our schemes, or words without one. */
const schemes = /^(?:(?:https?|mailto|tel|cid):|data:image\/(?:png|jpe?g|gif|webp);base64,|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i
const pictures = /^(?:data:image\/|\/api\/v1\/(?:files|messages)\/)/i
const links = /^(?:https?:|mailto:|tel:)/i

function purified(html: string): HTMLElement {
  return DOMPurify.sanitize(html, {
    RETURN_DOM: true,
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-quoted', 'data-mention', 'data-remote-src', 'data-tracker', 'target'],
    // names and classes could pass for ours, the others load or send something
    FORBID_ATTR: ['id', 'class', 'name', 'srcset', 'background', 'poster', 'action', 'method', 'ping', 'usemap', 'popover', 'popovertarget', 'slot', 'tabindex', 'autofocus', 'contenteditable'],
    FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select', 'style', 'svg', 'math', 'video', 'audio', 'dialog', 'template', 'picture', 'source', 'track', 'map', 'area', 'marquee', 'fieldset', 'label', 'details', 'summary', 'meter', 'progress'],
    ALLOWED_URI_REGEXP: schemes,
  }) as HTMLElement
}

/** RFC 2392: in a `cid:` address the Content-ID is percent-encoded, sometimes badly. */
function decoded(contentId: string): string {
  try {
    return decodeURIComponent(contentId)
  } catch {
    return contentId
  }
}

function setOrDrop(image: HTMLImageElement, url: string | undefined): void {
  if (url) image.setAttribute('src', url)
  else image.removeAttribute('src')
}

/** What the desk's own people wrote in the composer: a few tags, no styles, so that it can stand in the page itself. */
export function cleanOwn(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'h1', 'h2', 'h3', 'hr', 'div', 'span', 'img'],
    ALLOWED_ATTR: ['href', 'target', 'rel', 'dir', 'src', 'alt', 'width', 'start'],
    ALLOWED_URI_REGEXP: schemes,
    ALLOW_DATA_ATTR: false,
  })
}
