import DOMPurify from 'dompurify'

export interface CleanMail {
  html: string
  /** Pictures from elsewhere that wait for the reader's word. */
  remote: number
  quoted: boolean
  /** The mail sets colours of its own, so it needs white paper also in the dark theme. */
  coloured: boolean
}

interface Options { showRemote: boolean; contentUrl: (contentId: string) => string | undefined }

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
    if (address && options.showRemote && /^https?:\/\//i.test(address)) image.setAttribute('src', address)
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
  }
  return {
    html: body.innerHTML,
    remote,
    quoted: body.querySelector('[data-quoted]') !== null,
    coloured: body.querySelector('[bgcolor], font[color], [style*="background"], [style*="color"]') !== null,
  }
}

/** DOMPurify asks this of every attribute's value: our schemes, or words without one. */
const schemes = /^(?:(?:https?|mailto|tel|cid):|data:image\/(?:png|jpe?g|gif|webp);base64,|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i
const pictures = /^(?:https?:\/\/|data:image\/|\/api\/v1\/files\/)/i
const links = /^(?:https?:|mailto:|tel:)/i

function purified(html: string): HTMLElement {
  return DOMPurify.sanitize(html, {
    RETURN_DOM: true,
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-quoted', 'data-remote-src', 'target'],
    FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select', 'style', 'svg', 'math', 'video', 'audio', 'dialog'],
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

interface Paper { dark: boolean; showRemote: boolean; language: string; direction: string }

/**
 * The third layer: a document for a sandboxed frame, with its own policy. Nothing loads but pictures of ours, and others
 * once they are allowed; no script, no form, no font, no frame.
 */
export function mailDocument(mail: CleanMail, paper: Paper): string {
  const images = `img-src 'self' data: ${paper.showRemote ? 'https: http:' : ''}`
  const policy = `default-src 'none'; ${images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`
  const dark = paper.dark && !mail.coloured
  return `<!doctype html><html lang="${paper.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="${dark ? 'dark' : 'light'}"><style>
html{background:${dark ? 'transparent' : mail.coloured && paper.dark ? '#fff' : 'transparent'};overflow-y:hidden}
body{margin:0;${mail.coloured && paper.dark ? 'padding:12px;' : ''}font:14px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:${dark ? '#dee2e6' : '#1a1b1e'};overflow-wrap:anywhere}
body>:first-child{margin-top:0}body>:last-child{margin-bottom:0}p{margin:0 0 .6em}a{color:${dark ? '#91a7ff' : '#3b5bdb'}}
img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
blockquote{margin:.6em 0;padding-inline-start:12px;border-inline-start:3px solid ${dark ? '#33363d' : '#dee2e6'}}
img[data-remote-src]:not([src],[width="1"],[height="1"]){display:inline-block;min-width:24px;min-height:24px;border:1px dashed ${dark ? '#5c5f66' : '#adb5bd'};border-radius:4px}
[data-quoted]{display:none}:root.open [data-quoted]{display:block}
</style></head><body dir="${paper.direction}">${mail.html}</body></html>`
}

/** What the desk's own people wrote in the composer: a few tags, no styles, so that it can stand in the page itself. */
export function cleanOwn(html: string): string {
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ['p', 'br', 'b', 'strong', 'i', 'em', 'u', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'h1', 'h2', 'h3', 'hr', 'div', 'span', 'img'],
    ALLOWED_ATTR: ['href', 'target', 'rel', 'dir', 'src', 'alt', 'start'],
    ALLOWED_URI_REGEXP: schemes,
    ALLOW_DATA_ATTR: false,
  })
}
