import { chance, type Chance } from './random.ts'
import { vocabularies, type Vocabulary } from './vocabulary.ts'

/** Words of one language in the order of their frequency. By Zipf's law the last are 20,000 times rarer than the first. */
interface Lexicon { vocabulary: Vocabulary; words: readonly string[] }

const SIZE = 20_000
const lexicons: readonly Lexicon[] = vocabularies.map(vocabulary => ({ vocabulary, words: lexicon(vocabulary) }))

function lexicon({ common, syllables }: Vocabulary): string[] {
  const words = new Set(common)
  const dice = chance(common.length)
  while (words.size < SIZE) words.add(Array.from({ length: dice.int(2, 4) }, () => dice.pick(syllables)).join(''))
  return [...words]
}

export type Language = Vocabulary['language']

function lexiconOf(language: Language): Lexicon {
  return lexicons.find(one => one.vocabulary.language === language)!
}

/** Four to nine words. */
export function subject(dice: Chance, language: Language): string {
  return capital(some(dice, lexiconOf(language).words, dice.int(4, 9)))
}

/** A message of about `length` characters: greeting, sentences in paragraphs, an order number, a name. */
export function message(dice: Chance, language: Language, length: number): string {
  const { vocabulary, words } = lexiconOf(language)
  const lines = [vocabulary.greeting, '']
  let size = 0
  while (size < length - 80) {
    let paragraph = ''
    for (let sentences = dice.int(1, 4); sentences > 0 && size + paragraph.length < length - 80; sentences--) {
      paragraph += `${capital(some(dice, words, dice.int(5, 14)))}. `
    }
    lines.push(paragraph.trimEnd(), '')
    size += paragraph.length
  }
  lines.push(`${orderNumber(dice)}`, '', vocabulary.closing, dice.pick(vocabulary.names))
  return lines.join('\n')
}

/** A number that hardly any other message has. */
export function orderNumber(dice: Chance): string {
  return `PO${dice.int(1_000_000, 9_999_999)}`
}

/** A word that a good part of all messages in the language contains, but not all. */
export function commonWord(dice: Chance): string {
  const { vocabulary } = dice.pick(lexicons)
  return dice.pick(vocabulary.common.slice(40, 90).filter(word => word.length >= 5))
}

/** A word that one message of a few thousand contains. */
export function rareWord(dice: Chance): string {
  return dice.pick(dice.pick(lexicons).words.slice(-5000))
}

export function name(dice: Chance, language: Language): string {
  const { names } = lexiconOf(language).vocabulary
  return `${dice.pick(names)} ${dice.pick(names)}`
}

function some(dice: Chance, words: readonly string[], count: number): string {
  let text = words[dice.zipf(words.length)]!
  for (let i = 1; i < count; i++) text += ` ${words[dice.zipf(words.length)]!}`
  return text
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
