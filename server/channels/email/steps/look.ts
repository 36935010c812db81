import { signsOf } from '../authentication/signs.ts'
import { decide, type InsideStep } from './way.ts'

/** What a reader should be wary of; shown with the message, decides nothing. */
export const look: InsideStep = async (way, tx) => {
  way.signs = await signsOf(tx, way)
  for (const { sign, of } of way.signs.filter(each => each.sign !== 'first-time')) decide(way, 'look', sign, of ? `Beware: ${sign.replaceAll('-', ' ')}, ${of}.` : sign)
  return null
}
