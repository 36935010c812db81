import { CUSTOM_KEY } from '../conditions/custom.ts'
import { problem } from '../platform/problem.ts'
import { hasChoices, MOST_CHOICES, pathOf, type Choice, type CustomField } from './field.ts'

/** Throws what is wrong with a definition, in words. */
export function checkDefinition(field: Omit<CustomField, 'id' | 'version' | 'position' | 'archived'>): void {
  if (!CUSTOM_KEY.test(field.key)) throw problem.badRequest('key', 'A key has small Latin letters, digits and _, begins with a letter, and has 60 at most.')
  if (hasChoices(field.kind)) checkChoices(field.choices, field.kind === 'tree')
  else if (field.choices.length > 0) throw problem.badRequest('choices', 'Only a choice, several choices and a tree have choices of their own.')
  const { min, max, currency, maxFiles, fileTypes } = field.limits
  if (field.kind !== 'file' && (maxFiles !== undefined || fileTypes !== undefined)) throw problem.badRequest('limits', 'Only a field of files says how many files it takes, and of which sorts.')
  if (min !== undefined && max !== undefined && min > max) throw problem.badRequest('limits', 'The least value is greater than the greatest.')
  if (field.kind === 'money' && !isCurrency(currency)) throw problem.badRequest('currency', 'Name the currency by its three letters, such as EUR or PLN.')
}

function isCurrency(code: string | undefined): boolean {
  return code !== undefined && Intl.supportedValuesOf('currency').includes(code)
}

function checkChoices(choices: readonly Choice[], tree: boolean): void {
  if (!choices.some(choice => !choice.archived)) throw problem.badRequest('choices', 'Give at least one choice.')
  if (choices.length > MOST_CHOICES) throw problem.badRequest('choices', `A field takes ${MOST_CHOICES} choices at most.`)
  const keys = new Set(choices.map(choice => choice.key))
  if (keys.size < choices.length) throw problem.badRequest('choices', 'Each choice needs a key of its own.')
  for (const { key, parent } of choices) {
    if (parent === undefined) continue
    if (!tree) throw problem.badRequest('choices', 'Only the choices of a tree lie below others.')
    if (!keys.has(parent)) throw problem.badRequest('choices', `“${key}” lies below “${parent}”, which is not there.`)
    const top = choices.find(choice => choice.key === pathOf(choices, key)[0])
    if (top?.parent !== undefined) throw problem.badRequest('choices', `“${key}” lies below itself.`)
  }
}
