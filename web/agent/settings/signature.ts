/** A signature is kept as HTML and edited as lines: what it needs is line ends, not a rich editor. */
export function signatureHtml(text: string): string {
  const lines = text.trimEnd()
  if (lines === '') return ''
  const escaped = lines.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<p>${escaped.replaceAll('\n', '<br>')}</p>`
}

export function signatureText(html: string): string {
  return html.replace(/<br\s*\/?>|<\/p>\s*<p>/gi, '\n').replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').trim()
}
