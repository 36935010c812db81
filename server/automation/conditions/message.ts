import { fold } from '../../conditions/fold.ts'
import { ruleField } from './rule-field.ts'

/** So much of a message is looked at: what matters is said early, and a pasted log must not slow every rule down. */
const LONGEST_READ = 20_000
const MOST_WORDS = 2000

/** The words of a text in one spelling, each once: invoice matches Invoice, and not invoices. */
export function wordsOf(text: string): string[] {
  return [...new Set(fold(text.slice(0, LONGEST_READ)).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [])].slice(0, MOST_WORDS)
}

// a text is taken apart once, however many rules ask for its words
const known = new WeakMap<object, string[]>()

/** What was said. */
export const messageFields = [
  ruleField('message.text', 'text', ({ said }) => said?.text.slice(0, LONGEST_READ) ?? null),
  ruleField('message.words', 'tags', ({ said }) => {
    if (!said) return null
    let words = known.get(said)
    if (!words) known.set(said, words = wordsOf(said.text))
    return words
  }),
  ruleField('message.length', 'number', ({ said }) => said?.text.trim().length ?? null, { whole: true }),
  ruleField('message.language', 'enum', ({ said }) => said?.language ?? null),
  ruleField('message.direction', 'enum', ({ said }) => said?.direction ?? null, { values: ['in', 'out'] }),
  ruleField('message.automatic', 'bool', ({ said }) => said?.automatic ?? null),
  ruleField('message.authenticated', 'bool', ({ said }) => said?.authenticated ?? null),
]
