import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'

export interface HeldFile { id: string; name: string; size: number; type: string }

/** Ties files that `ownerId` uploaded to a draft, and lets go of those it had before: exactly `ids` are held afterwards. */
export async function holdAttachments(q: Queries, draftId: string, ids: readonly string[], ownerId: string): Promise<void> {
  await q.query(sql`update attachments set draft_id = case when id = any(${ids}::uuid[]) then ${draftId}::uuid end
    where owner_id = ${ownerId} and message_id is null and (draft_id = ${draftId} or id = any(${ids}::uuid[]))`)
}

/** Makes the files that a draft holds somebody else's: they have taken the draft over. */
export async function passHeldAttachments(q: Queries, draftId: string, ownerId: string): Promise<void> {
  await q.query(sql`update attachments set owner_id = ${ownerId} where draft_id = ${draftId} and message_id is null`)
}

/** The files a draft holds, in the order in which they came. */
export function heldAttachments(q: Queries, draftId: string): Promise<HeldFile[]> {
  return q.query(sql`select id, name, size, type from attachments where draft_id = ${draftId} and message_id is null order by created_at, id`)
}
