import { z } from 'zod'
import { id } from '../platform/http/shapes.ts'
import { languageTag } from '../settings/locale.ts'
import { CARRIERS, FILE_SORTS, KINDS, LONG_TEXT_LENGTH, MOST_CHOICES, MOST_FILES, REQUIRED, type CustomField, type CustomValues } from './field.ts'

const label = z.string().trim().min(1).max(80)
const labels = z.record(languageTag, label).refine(given => Object.keys(given).length <= 50, 'too many languages')
const choice = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'small Latin letters, digits, _ and -'), label, labels: labels.optional().describe('By language, where it differs.'),
  parent: z.string().max(60).optional().describe('In a tree: the key of the choice above.'), archived: z.boolean().optional(),
})
const limits = z.object({
  maxLength: z.int().min(1).max(LONG_TEXT_LENGTH), min: z.number(), max: z.number(), decimals: z.int().min(0).max(10), currency: z.string().length(3),
  maxFiles: z.int().min(1).max(MOST_FILES).describe('Of files: how many at most; 5 when left out.'), fileTypes: z.array(z.enum(FILE_SORTS)).min(1).max(FILE_SORTS.length).describe('Of files: the sorts that are taken, told by their bytes; all when left out.'),
}).partial()

export const fieldBody = z.object({
  id, carrier: z.enum(CARRIERS), key: z.string().describe('Its name in the API and in conditions: custom.<key>.'), kind: z.enum(KINDS), label: z.string(),
  labels: z.record(z.string(), z.string()), help: z.string(),
  choices: z.array(choice.extend({ label: z.string() })).describe('Of a product field: all products by their ids.'), limits, required: z.enum(REQUIRED), position: z.int(), archived: z.boolean(), version: z.int(),
})
const changeable = z.object({
  label, labels, help: z.string().trim().max(500), choices: z.array(choice).max(MOST_CHOICES), limits, required: z.enum(REQUIRED),
})
export const newFieldIn = changeable.extend({
  carrier: z.enum(CARRIERS).default('ticket'), key: z.string().min(1).max(60), kind: z.enum(KINDS),
  labels: labels.default({}), help: changeable.shape.help.default(''), choices: changeable.shape.choices.default([]), limits: limits.default({}), required: z.enum(REQUIRED).default('never'),
})
export const fieldChangesIn = changeable.extend({ position: z.int().min(0).max(10_000), archived: z.boolean() }).partial()

/** Values by key, as they are given: what each has to be says its field. */
export const valuesIn = z.record(z.string().max(60), z.union([z.string().max(LONG_TEXT_LENGTH * 2), z.number(), z.boolean(), z.array(z.string().max(60)).max(1000), z.null()]))
  .refine(given => Object.keys(given).length <= 500, 'too many values').describe('Values of the desk’s own fields by key; null takes one away. Of files the ids of uploads: POST /api/v1/files.')
export const valuesOut = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).describe('Values of the desk’s own fields by key. Of files their ids: GET /api/v1/field-files tells their names.')

/** Values as an answer has them. */
export function shownValues(values: CustomValues): z.input<typeof valuesOut> {
  return { ...values } as z.input<typeof valuesOut>
}

export function showField(field: CustomField): z.input<typeof fieldBody> {
  const { fileTypes, ...limits } = field.limits
  return { ...field, limits: { ...limits, ...(fileTypes && { fileTypes: [...fileTypes] }) }, labels: { ...field.labels }, choices: field.choices.map(each => ({ ...each, labels: each.labels && { ...each.labels } })) }
}
