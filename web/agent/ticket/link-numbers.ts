const numbers = /(?<![\p{L}\p{N}&/#])#(\d{1,9})(?![\p{L}\p{N}])/gu

/** Makes `#1062` in clean HTML of a colleague a link to that ticket; what stands in links and code stays as it is. */
export function linkNumbers(html: string): string {
  if (!/#\d/.test(html)) return html
  const template = document.createElement('template')
  template.innerHTML = html
  const texts = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) if (node instanceof Text) found.push(node)
  for (const text of found) if (!text.parentElement?.closest('a, code, pre')) linkIn(text)
  return template.innerHTML
}

function linkIn(text: Text): void {
  const matches = [...text.data.matchAll(numbers)]
  for (const { index, 0: words, 1: number = '' } of matches.toReversed()) {
    const rest = text.splitText(index)
    rest.data = rest.data.slice(words.length)
    const link = text.ownerDocument.createElement('a')
    link.href = `/tickets/${number}`
    link.dataset.ticket = number
    link.textContent = words
    rest.before(link)
  }
}
