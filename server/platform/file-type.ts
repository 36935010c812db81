/** What the first bytes (4,100 suffice) are: a media type, text/plain for text, else application/octet-stream. Names and declared types are not asked. */
export async function sniffType(head: Buffer): Promise<string> {
  // loaded with the first file
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(head)
  if (found) return found.mime
  if (head.length === 0 || head.includes(0)) return 'application/octet-stream'
  try {
    // the last character may be cut in two
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'text/plain'
  } catch {
    return 'application/octet-stream'
  }
}

/** Raster images that a browser may show in place; SVG is a document with scripts and is not among them (H57). */
export const SHOWABLE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'])
