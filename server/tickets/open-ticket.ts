import sql from 'sql-template-tag'
import { applyValues } from '../fields/apply-values.ts'
import { readValues } from '../fields/read-values.ts'
import { fieldsFor } from '../fields/registry.ts'
import { takeFirstFiles } from '../fields/take-files.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import { addMessage, type NewMessage } from './add-message.ts'
import { addParticipant } from './participants.ts'
import { recordOpened } from './internal/unit.ts'
import { heldTicket } from './internal/unit.ts'
import { currentSettings } from '../settings/current.ts'
import { matrixPriority } from '../settings/matrix-priority.ts'
import { chooseForm } from './forms/ask.ts'
import { MOST_TAGS, normaliseSubject, normaliseTag, type Category, type Channel, type Ticket, type TicketType } from './ticket.ts'

export interface Requester { id: string; organisationId: string | null; language: string | null }

export interface NewTicket {
  id?: string
  subject: string
  requesterId?: string
  /** Instead of their id: who they are, where that is known or being found out; then nothing waits for the other. */
  requester?: Requester | Promise<Requester>
  channel: Channel
  channelAccountId?: string | null
  brandId?: string | null
  teamId?: string | null
  assigneeId?: string | null
  type?: TicketType
  priority?: number
  impact?: number | null
  urgency?: number | null
  complexity?: number | null
  /** The form that it follows; unless given the standard one for its type and brand. */
  formId?: string
  tags?: readonly string[]
  language?: string | null
  /** The category it begins in; `new` unless said otherwise. */
  category?: Category
  /** Values of the admin's own fields by key. */
  custom?: Readonly<Record<string, unknown>>
  /** The closed ticket that it goes on from. */
  followUpOf?: string
  /** People in copy. */
  participants?: readonly string[]
  message?: NewMessage
  demo?: boolean
}

/**
 * Opens a ticket, with its first message where there is one. Organisation and language are the requester's unless given.
 * 422 when the requester does not exist; other unknown references fail at the commit.
 */
export async function openTicket(tx: Tx, input: NewTicket): Promise<Ticket> {
  const category = input.category ?? 'new'
  const [requester, { number, statusId }] = await Promise.all([input.requester ?? requesterOf(tx, input.requesterId), reserve(tx, category)])
  if (!statusId) throw problem.conflict('no-status', `No status stands for the category ${category}. Add one in the settings.`)
  const fields = input.custom ? await fieldsFor(tx, 'ticket') : []
  const custom = input.custom && applyValues({}, readValues(fields, input.custom, {}))
  const [form, { priorityMatrix }] = await Promise.all([chooseForm(tx, input.formId, input.type, input.brandId), currentSettings(tx)])
  const matrix = matrixPriority(priorityMatrix, input.impact ?? null, input.urgency ?? null)
  const overridden = matrix !== null && input.priority !== undefined && input.priority !== matrix
  const id = input.id ?? newId()
  if (custom) await takeFirstFiles(tx, fields, { kind: 'ticket', id }, custom)
  recordOpened(tx, id, normaliseSubject(input.subject), {
    number, statusId, category,
    type: input.type ?? 'question', priority: input.priority ?? 2, impact: input.impact ?? null, urgency: input.urgency ?? null,
    assigneeId: input.assigneeId ?? null, teamId: input.teamId ?? null, requesterId: requester.id, organisationId: requester.organisationId,
    brandId: input.brandId ?? null, channel: input.channel, channelAccountId: input.channelAccountId ?? null,
    language: input.language ?? requester.language, tags: [...new Set((input.tags ?? []).map(normaliseTag).filter(Boolean))].slice(0, MOST_TAGS), demo: input.demo ?? false,
    ...(input.followUpOf && { followUpOf: input.followUpOf }), ...(custom && { custom }),
    ...(input.complexity && { complexity: input.complexity }), ...(form && { formId: form.id }), ...(overridden && { priorityBy: 'manual' as const }),
  })
  const opened = () => heldTicket(tx, id).ticket
  for (const personId of input.participants ?? []) addParticipant(tx, opened(), personId, 'cc')
  if (input.message) await addMessage(tx, opened(), input.message)
  return opened()
}

async function requesterOf(tx: Tx, id: string | undefined): Promise<Requester> {
  const found = await tx.maybe<Requester>(sql`select p.id, p.organisation_id as "organisationId", p.language from people p where p.id = person_root(${id ?? null})`)
  if (!found) throw problem.unprocessable('unknown-requester', 'The requester does not exist.')
  return found
}

/** The next number, for good: one that is not used leaves a gap. */
function reserve(tx: Tx, category: Category): Promise<{ number: number; statusId: string | null }> {
  return tx.one(sql`select nextval('ticket_numbers') as number,
    (select s.id from statuses s where s.category = ${category} and not s.archived order by s.position limit 1) as "statusId"`)
}
