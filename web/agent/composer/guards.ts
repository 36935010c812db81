/** Words that promise a file, in the languages of our customers. */
const promises = /\b(?:attached|attachment|enclosed|załącz\w*|w załączniku)|(?:прикач|приложен|прилагам)/iu

/** Whether a text promises an attachment; quoted lines do not count. */
export function promisesAttachment(html: string): boolean {
  const own = html.replace(/<blockquote[\s\S]*?<\/blockquote>/g, ' ').replace(/<[^>]*>/g, ' ')
  return promises.test(own)
}

/** Whether this may be an address: enough to warn about a slip, the server decides. */
export function looksLikeAddress(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(text.trim())
}

/** Places of a macro that nobody filled in: `{{organisation.name}}`, `{{? order number}}`. Quoted lines do not count. */
export function openPlaces(html: string): string[] {
  const own = html.replace(/<blockquote[\s\S]*?<\/blockquote>/g, ' ').replace(/<[^>]*>/g, '')
  return [...new Set(own.match(/\{\{[^{}]{0,300}\}\}/g))]
}
