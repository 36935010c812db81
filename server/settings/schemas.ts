import { z } from 'zod'
import { id } from '../platform/http/shapes.ts'
import { catalogue, settingKeys } from './catalogue.ts'

const shape = Object.fromEntries(settingKeys.map(key => [key, catalogue[key].schema.meta({ description: catalogue[key].doc })])) as
  { [K in keyof typeof catalogue]: (typeof catalogue)[K]['schema'] }

export const settingsBody = z.object(shape)
/** Unknown names are refused, so that a misspelt setting does not go unnoticed. */
export const settingChangesIn = z.strictObject(shape).partial()

const name = z.string().trim().min(1).max(100)
const position = z.int().min(0).max(10_000)
export const brandBody = z.object({ id, name: z.string(), position: z.int(), archived: z.boolean(), signature: z.string(), version: z.int() })
export const newBrandIn = z.object({ name, position: position.optional() })
export const brandChangesIn = z.object({ name, position, archived: z.boolean(), signature: z.string().max(50_000).describe('HTML, below every reply under this brand; with {{agent.name}}, {{brand.name}} …') }).partial()
