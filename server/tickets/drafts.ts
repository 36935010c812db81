import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'

export interface Draft { html: string; to: string[]; cc: string[]; version: number; updatedAt: Temporal.Instant }

const COLUMNS = raw('html, "to", cc, version, updated_at as "updatedAt"')

/** What a person has begun to write on a ticket. */
export function draftOf(q: Queries, ticketId: string, personId: string, kind: 'public' | 'note'): Promise<Draft | undefined> {
  return q.maybe(sql`select ${COLUMNS} from drafts where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind}`)
}

/** Keeps a draft. 409 with the kept one when it was changed elsewhere since `version`, so that no letter is lost. */
export async function saveDraft(q: Queries, ticketId: string, personId: string, kind: 'public' | 'note', draft: Omit<Draft, 'updatedAt'>, now: Temporal.Instant): Promise<Draft> {
  const saved = await q.maybe<Draft>(draft.version === 0
    ? sql`insert into drafts (id, ticket_id, person_id, kind, html, "to", cc, version, updated_at)
        values (${newId()}, ${ticketId}, ${personId}, ${kind}, ${draft.html}, ${draft.to}, ${draft.cc}, 1, ${now}) on conflict do nothing returning ${COLUMNS}`
    : sql`update drafts set html = ${draft.html}, "to" = ${draft.to}, cc = ${draft.cc}, version = version + 1, updated_at = ${now}
        where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind} and version = ${draft.version} returning ${COLUMNS}`)
  if (saved) return saved
  const kept = await draftOf(q, ticketId, personId, kind)
  throw problem.conflict('draft-changed', kept ? 'This draft was changed in another window. Both texts are kept until you choose.' : 'This draft was sent or thrown away in another window.', {
    draft: kept && { ...kept, updatedAt: kept.updatedAt.toString() },
  })
}

export async function deleteDraft(q: Queries, ticketId: string, personId: string, kind: 'public' | 'note'): Promise<void> {
  await q.query(sql`delete from drafts where ticket_id = ${ticketId} and person_id = ${personId} and kind = ${kind}`)
}
