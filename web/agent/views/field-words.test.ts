import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fieldKeys } from './field-words.ts'

/** The fields of a ticket, as the server lists them. */
const source = readFileSync(join(import.meta.dirname, '../../../server/tickets/fields.ts'), 'utf8')
const keys = [...source.matchAll(/^ {2}(?:own|maybe)\('(\w+)'/gm), ...source.matchAll(/^ {2}of\('(\w+)', '\w+', '(\w+)'/gm)].map(([, first, second]) => (second ? `${first}.${second}` : first!))

it('everything that can be asked about a ticket has a name in the interface', () => {
  expect(keys.length).toBeGreaterThan(40)
  expect(keys.filter((key) => fieldKeys[key] === undefined)).toEqual([])
})
