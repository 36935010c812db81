import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { foldText } from './quote.ts'

const FOLDER = '../shared/data/quote-crisp'

/**
 * Replies in many languages with what their sender wrote. 34 of 42 come out right; the rest shows a little too much (a mailing
 * list's foot, an unknown introduction). None may lose a word of the sender: that is the promise.
 */
it('folds public replies and loses nothing that the sender wrote', () => {
  if (!existsSync(FOLDER)) return console.warn(`The public replies are absent (${FOLDER}): not measured.`)
  const expected = JSON.parse(readFileSync(`${FOLDER}/expected-from-tests.json`, 'utf8')) as Record<string, { first?: string }>
  const results = Object.entries(expected).flatMap(([name, { first }]) => {
    const file = `${FOLDER}/test/fixtures/${name}.txt`
    if (first === undefined || !existsSync(file)) return []
    const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n')
    const fold = foldText(text)
    const own = squeeze(text.slice(0, Math.min(fold.text ?? text.length, fold.signature ?? text.length)))
    const wanted = squeeze(first)
    // the gold answers drop telephone and list lines that we keep in sight
    return [{ name, lost: own.length < wanted.length, exact: own.startsWith(wanted) && own.length < wanted.length + 40 }]
  })
  expect(results.filter(result => result.lost)).toEqual([])
  expect(results.filter(result => result.exact).length / results.length).toBeGreaterThan(0.75)
})

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
