/**
 * What the forms of a word share, as far as endings tell: `фактурите` and `фактура` are `фактур`, `invoices` and `invoicing`
 * are `invoic`, `przesyłkami` and `przesyłek` are `przesyl`. Documents and queries are cut alike, whatever the language: so a
 * document need not be indexed anew when its language was guessed wrong. Only endings are known, no dictionary: enough for the
 * inflections of English, German, Bulgarian and Polish, and of some use for their neighbours. Takes a word of wordsOf.
 */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = cut(word)
  if (stems.size >= MOST_KEPT) stems.clear()
  stems.set(word, found)
  return found
}

// most words of a desk come again and again: looking one up costs a tenth of cutting it
const stems = new Map<string, string>()
const MOST_KEPT = 100_000

function cut(word: string): string {
  const endings = /^[\u0400-\u052f]+$/.test(word) ? CYRILLIC : /^[a-z]+$/.test(word) ? LATIN : []
  const found = endings.find(([ending, shortest]) => word.length - ending.length >= shortest && word.endsWith(ending) && !BARRED.test(word.slice(-ending.length - 1)))
  return found ? softened(undoubled(word.slice(0, -found[0].length), found[0])) : softened(word)
}

/** Ends that look like an ending and belong to the word: address, and the Polish zamówień. */
const BARRED = /^(?:ss|iens?)$/

/** stopp(ed) → stop */
function undoubled(stem: string, ending: string): string {
  return (ending === 'ing' || ending === 'ed') && /([bdgklmnprt])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem
}

/** What may change at the end of a longer Polish stem is left out: klient and klienci, przesyłka and przesyłce. */
function softened(stem: string): string {
  return stem.length > 5 && /^[a-z]+(?:[^t]t|[^aeiouy][kc])$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Endings with the fewest letters that must remain, the longest first. */
function longestFirst(lists: Record<number, string>): [string, number][] {
  return Object.entries(lists).flatMap(([shortest, list]) => list.split(' ').map((ending): [string, number] => [ending, Number(shortest)]))
    .sort((a, b) => b[0].length - a[0].length)
}

const LATIN = longestFirst({
  3: 's y e a i o u es ed ing ies ie',
  4: `er ers ly ia ij iu em om ow ym im ej ek ci ze cie zie ami ach owi ego emu ych ich ymi imi iom iem iami iach
    en ens ened ening ung ungen`.replaceAll(/\s+/g, ' '),
})
const CYRILLIC = longestFirst({
  3: `а я о е и у ы ь ът ят ия ие ии ов ев ни на но ен ах ях ом ем ой ей ами ями ата ята ото ето ите ият ове еве ната ното ните ният
    ията ието иите овете евете`.replaceAll(/\s+/g, ' '),
})
