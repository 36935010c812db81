/** Words that promise a file, in the languages of our customers. */
const promises = /\b(?:attached|attachment|enclosed|załącz\w*|w załączniku|anbei|im anhang|angehängt|beigefügt|beiliegend)|(?:прикач|приложен|прилагам)/iu

/** Whether a text promises an attachment; quoted lines do not count. */
export function promisesAttachment(html: string): boolean {
  const own = html.replace(/<blockquote[\s\S]*?<\/blockquote>/g, ' ').replace(/<[^>]*>/g, ' ')
  return promises.test(own)
}

/** Whether this may be an address: enough to warn about a slip, the server decides. */
export function looksLikeAddress(text: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(text.trim())
}

/** A word in brackets that stands for another one: `[name]`, `[…]`, `[___]`; not `[1]`, and not the mark of a ticket. */
const brackets = /\[(?:[^[\]{}\d]*\p{L}[^[\]{}\d]*|\s*|…|\.{3}|_+)\]/gu

/** Places that nobody filled in: `{{organisation.name}}`, `{{? order number}}` of a macro, `[name]` of somebody's own. Quoted lines and code do not count. */
export function openPlaces(html: string): string[] {
  const own = html.replace(/<(blockquote|code|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '')
  return [...new Set([...own.match(/\{\{[^{}]{0,300}\}\}/g) ?? [], ...(own.match(brackets) ?? []).filter((place) => place.length <= 60)])]
}

/** More people than this are asked about once before a reply goes to all of them. */
const many = 10

/** How many people a reply goes to, when they are so many that a slip would be remembered; 0 otherwise. */
export function manyPeople(to: readonly string[], cc: readonly string[]): number {
  const { size } = new Set([...to, ...cc].map((address) => address.toLowerCase()))
  return size > many ? size : 0
}
