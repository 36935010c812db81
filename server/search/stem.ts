/**
 * The beginning that the forms of a word share, as far as endings tell: `фактурите` → `фактур`, `invoices` → `invoic`,
 * `przesyłkami` → `przesyl`. A query looks for words that begin with it, so a stem cut short finds more, never less. Only
 * endings are known, no dictionary: enough for the inflections of English, Bulgarian and Polish, and most of their neighbours'.
 * Takes a word of wordsOf.
 */
export function stem(word: string): string {
  const endings = /^[\u0400-\u052f]+$/.test(word) ? CYRILLIC : /^[a-z]+$/.test(word) ? LATIN : []
  for (const [ending, shortest] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortest) return softened(undoubled(word.slice(0, -ending.length), ending))
  }
  return softened(word)
}

/** klient, klienci: a Polish t at the end of a long stem may turn into c. */
function softened(stem: string): string {
  return stem.length > 5 && /^[a-z]+[^t]t$/.test(stem) ? stem.slice(0, -1) : stem
}

/** Longest first, each with the fewest letters that must remain. */
function endingsOf(list: string, shortest: number): [string, number][] {
  return list.split(' ').map((ending): [string, number] => [ending, shortest])
}
function longestFirst(endings: [string, number][]): [string, number][] {
  return endings.sort((a, b) => b[0].length - a[0].length)
}

const LATIN = longestFirst([
  ...endingsOf('s y e a i o u', 3), ...endingsOf('es ed ing ies', 3),
  ...endingsOf('ka ki ke ko ce ek kom kach kami om ow ami ach owi em ie ia ij', 4),
  ...endingsOf('ej ego emu ych ich ym im ymi imi iem iami iach iom', 4),
  ...endingsOf('ze ci cie iu zie rze en er ern ly', 4),
])
const CYRILLIC = longestFirst([
  ...endingsOf('а я о е и у ы ь', 3), ...endingsOf('та то те ът ят ия ие ии ов ев ни на но ен', 3),
  ...endingsOf('ата ята ото ето ите ият ове еве ията ието иите овете евете ната ното ните ният ами ями ах ях ом ем ой ей', 3),
])

/** stopp(ed) → stop */
function undoubled(stem: string, ending: string): string {
  return (ending === 'ing' || ending === 'ed') && /([bdgklmnprt])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem
}
