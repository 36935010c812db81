import { presentValues, refuseMissing } from '../../fields/read-values.ts'
import { fieldsFor } from '../../fields/registry.ts'
import type { Tx } from '../../platform/change.ts'
import { currentSettings } from '../../settings/current.ts'
import { matrixPriority } from '../../settings/matrix-priority.ts'
import { PRIORITIES, TYPES, type Channel, type Priority, type TicketType } from '../ticket.ts'
import { chooseForm, refuseUnfit, valuesOf } from './ask.ts'

interface Opening {
  formId?: string; type?: TicketType; brandId?: string | null; impact?: number | null; urgency?: number | null; complexity?: number | null; teamId?: string | null; assigneeId?: string | null
  tags?: readonly string[]; channel: Channel; custom?: Readonly<Record<string, unknown>>
}

/** What a colleague opens has to fit its form: the one they chose or the standard one. Without any, the fields that are always required count. */
export async function refuseUnfitOpening(tx: Tx, given: Opening, priority: Priority | undefined): Promise<void> {
  const form = await chooseForm(tx, given.formId, given.type, given.brandId)
  const custom = presentValues(given.custom)
  if (!form) return refuseMissing(await fieldsFor(tx, 'ticket'), custom, 'open')
  const { impact = null, urgency = null, complexity = null, teamId = null, assigneeId = null, brandId = null } = given
  const level = priority ? PRIORITIES.indexOf(priority) + 1 : matrixPriority((await currentSettings(tx)).priorityMatrix, impact, urgency) ?? 2
  const values = valuesOf({ ...given, impact, urgency, complexity, teamId, assigneeId, brandId, type: given.type ?? TYPES[0], priority: level, tags: given.tags ?? [], custom: custom as Record<string, string> })
  await refuseUnfit(tx, form, values, 'open')
}
