import sql, { raw } from 'sql-template-tag'
import { heldAttachments, holdAttachments, type HeldFile } from '../files/hold-attachments.ts'
import type { Db, Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Extras } from './schedule-message.ts'

export type DraftKind = 'public' | 'note'

/** `shared`: colleagues see it and may finish it. */
export interface Draft { html: string; extras: Extras | null; to: string[]; cc: string[]; attachments: HeldFile[]; version: number; shared: boolean; updatedAt: Temporal.Instant }
type Row = Omit<Draft, 'attachments'> & { id: string }

const COLUMNS = raw('id, html, extras, "to", cc, version, shared_at is not null as shared, updated_at as "updatedAt"')

/** What a person has begun to write on a ticket. */
export async function draftOf(q: Queries, ticketId: string, personId: string, kind: DraftKind): Promise<Draft | undefined> {
  const row = await q.maybe<Row>(sql`select ${COLUMNS} from drafts where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind}`)
  return row && withFiles(q, row)
}

async function withFiles(q: Queries, { id, ...draft }: Row): Promise<Draft> {
  return { ...draft, attachments: await heldAttachments(q, id) }
}

/** Keeps a draft and the files attached to it. 409 with the kept one when it was changed elsewhere since `version`, so that no letter is lost. */
export async function saveDraft(
  db: Db, ticketId: string, personId: string, kind: DraftKind, draft: { html: string; extras: Extras | null; to: string[]; cc: string[]; attachmentIds: string[]; version: number }, now: Temporal.Instant,
): Promise<Draft> {
  const saved = await db.transaction(async q => {
    const row = await q.maybe<Row>(draft.version === 0
      ? sql`insert into drafts (id, ticket_id, person_id, kind, html, extras, "to", cc, version, updated_at)
          values (${newId()}, ${ticketId}, ${personId}, ${kind}, ${draft.html}, ${draft.extras && JSON.stringify(draft.extras)}, ${draft.to}, ${draft.cc}, 1, ${now}) on conflict do nothing returning ${COLUMNS}`
      : sql`update drafts set html = ${draft.html}, extras = ${draft.extras && JSON.stringify(draft.extras)}, "to" = ${draft.to}, cc = ${draft.cc}, version = version + 1, updated_at = ${now}
          where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind} and version = ${draft.version} returning ${COLUMNS}`)
    if (!row) return undefined
    await holdAttachments(q, row.id, draft.attachmentIds, personId)
    return withFiles(q, row)
  })
  if (saved) return saved
  const kept = await draftOf(db, ticketId, personId, kind)
  throw problem.conflict('draft-changed', kept ? 'This draft was changed in another window. Both texts are kept until you choose.' : 'This draft was sent or thrown away in another window, or a colleague has taken it over.', {
    draft: kept && { ...kept, updatedAt: kept.updatedAt.toString() },
  })
}

/** Forgets a draft. Its files stay their owner's for a while: the message just sent takes them, or they are swept. */
export async function deleteDraft(q: Queries, ticketId: string, personId: string, kind: DraftKind): Promise<void> {
  const gone = await q.maybe<{ id: string }>(sql`delete from drafts where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind} returning id`)
  if (gone) await holdAttachments(q, gone.id, [], personId)
}
