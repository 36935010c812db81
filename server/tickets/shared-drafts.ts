import sql from 'sql-template-tag'
import { passHeldAttachments } from '../files/hold-attachments.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { htmlToText } from '../platform/html-text.ts'
import { problem } from '../platform/problem.ts'
import { accessTicket } from './access.ts'
import { draftOf, type Draft, type DraftKind } from './drafts.ts'
import { recordTicket } from './internal/unit.ts'

/** A draft that a colleague has laid open: how it begins, never longer than a few lines. */
export interface SharedDraft { id: string; kind: DraftKind; by: { id: string; name: string }; begins: string; files: number; updatedAt: Temporal.Instant }

/** What colleagues have laid open on a ticket for others to finish, the oldest first; not one's own. */
export async function sharedDrafts(q: Queries, ticketId: string, kinds: readonly DraftKind[], personId: string): Promise<SharedDraft[]> {
  const rows = await q.query<Omit<SharedDraft, 'begins'> & { html: string }>(sql`select d.id, d.kind, jsonb_build_object('id', p.id, 'name', p.name) as by, left(d.html, 4000) as html,
      (select count(*)::int from attachments a where a.draft_id = d.id and a.message_id is null) as files, d.updated_at as "updatedAt"
    from drafts d join people p on p.id = d.person_id
    where d.ticket_id = ${ticketId} and d.shared_at is not null and d.person_id <> ${personId} and d.kind = any(${[...kinds]}) order by d.shared_at, d.id`)
  return rows.map(({ html, ...row }) => ({ ...row, begins: htmlToText(html).trim().slice(0, 300) }))
}

/** Lays one's draft open for colleagues to finish, or withdraws it. 404 when nothing is kept of that kind. */
export async function shareDraft(tx: Tx, actor: PersonActor, idOrNumber: string, kind: DraftKind, shared: boolean): Promise<void> {
  const ticket = await accessTicket(tx, idOrNumber, kind === 'note' ? 'note' : 'reply')
  const draft = await tx.maybe<{ was: boolean }>(sql`update drafts d set shared_at = ${shared ? tx.now : null} from drafts o
    where o.id = d.id and d.ticket_id = ${ticket.id} and d.person_id = ${actor.id} and d.kind = ${kind} returning o.shared_at is not null as was`)
  if (!draft) throw problem.notFound('draft', 'You have no draft of this kind on this ticket. Write something first.')
  if (draft.was !== shared) recordTicket(tx, ticket.id, shared ? 'draft.shared' : 'draft.withdrawn', { kind })
}

/**
 * Takes over what a colleague laid open: from now on it is one's own, with its files. 409 when one's own draft of that kind has words
 * (nothing is thrown away unasked), 404 when it was sent, withdrawn or taken by somebody else.
 */
export async function takeOverDraft(tx: Tx, actor: PersonActor, idOrNumber: string, draftId: string): Promise<Draft & { kind: DraftKind }> {
  const found = await tx.maybe<{ kind: DraftKind }>(sql`select kind from drafts where id = ${draftId}`)
  const ticket = await accessTicket(tx, idOrNumber, found?.kind === 'public' ? 'reply' : 'note')
  const draft = await tx.maybe<{ kind: DraftKind; by: string }>(sql`select kind, person_id as by from drafts where id = ${draftId} and ticket_id = ${ticket.id} and shared_at is not null for update`)
  if (!draft) throw problem.notFound('draft', 'This draft is there no more: it was sent, withdrawn, or a colleague has taken it over.')
  if (draft.by === actor.id) throw problem.conflict('own-draft', 'This draft is your own already.')
  await makeRoom(tx, ticket.id, actor.id, draft.kind)
  await tx.query(sql`update drafts set person_id = ${actor.id}, shared_at = null, version = version + 1, updated_at = ${tx.now} where id = ${draftId}`)
  await passHeldAttachments(tx, draftId, actor.id)
  recordTicket(tx, ticket.id, 'draft.takenOver', { kind: draft.kind, from: draft.by })
  return { ...(await draftOf(tx, ticket.id, actor.id, draft.kind))!, kind: draft.kind }
}

/** One has one draft of a kind on a ticket: an empty one gives way. */
async function makeRoom(tx: Tx, ticketId: string, personId: string, kind: DraftKind): Promise<void> {
  const own = await draftOf(tx, ticketId, personId, kind)
  if (!own) return
  const isEmpty = own.attachments.length === 0 && !/<img/i.test(own.html) && own.html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
  if (!isEmpty) throw problem.conflict('own-draft', 'You have begun to write yourself. Send it or throw it away first, then take this draft over.')
  await tx.query(sql`delete from drafts where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind}`)
}
