const LONGEST = 180

/**
 * A name of a file made fit to show and to save: it is data, never a path. No folders, control characters or marks that
 * turn the direction of writing (which can hide an .exe); the ending stays when a long name is cut.
 */
export function cleanFileName(name: string): string {
  const clean = name.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').replace(/[/\\:*?"<>|]/g, '_').replace(/\s+/g, ' ').trim().replace(/^\.+/, '_')
  if (clean === '') return 'file'
  const letters = Array.from(clean)
  if (letters.length <= LONGEST) return clean
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? ''
  return letters.slice(0, LONGEST - ending.length).join('') + ending
}

/** The header that names a download, for old readers in ASCII and for all others in UTF-8 (RFC 6266 §4.3, RFC 8187). */
export function contentDisposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
