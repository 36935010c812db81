import type { MailAttachment } from './mail.ts'

const DATA_IMAGE = /(<img\b[^<>]{0,2000}?\bsrc\s*=\s*["'])data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)(?=["'])/gi
const MOST = 100

/**
 * Pictures pasted into the HTML as data: become attachments with a Content-ID, so that the text stays small and the picture is
 * kept, shown and answered like any other. The same picture twice is kept once. Adds to `attachments`, returns the HTML.
 */
export function extractDataImages(html: string, attachments: MailAttachment[]): string {
  const known = new Map<string, string>()
  return html.replace(DATA_IMAGE, (whole, before: string, kind: string, base64: string) => {
    let contentId = known.get(base64)
    if (contentId === undefined) {
      if (known.size >= MOST) return whole
      const type = kind.toLowerCase() === 'jpg' ? 'jpeg' : kind.toLowerCase()
      contentId = `pasted-${known.size + 1}`
      known.set(base64, contentId)
      const name = `image-${known.size}.${type === 'jpeg' ? 'jpg' : type}`
      attachments.push({ name, type: `image/${type}`, content: Buffer.from(base64, 'base64'), contentId, inline: true })
    }
    return `${before}cid:${contentId}`
  })
}
