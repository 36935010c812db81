import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'

export interface Attachment { id: string; hash: string; name: string; size: number; type: string }
/** The condition under which somebody sees the message whose id stands in `column`; given by whoever owns messages. */
export type VisibleMessage = (actor: PersonActor, column: Sql) => Sql

const columns = sql`a.id, a.hash, a.name, a.size, a.type`

/** An attachment of a message the actor sees, or their own upload. 404 for everything else, there or not. */
export async function readableAttachment(q: Queries, actor: PersonActor, id: string, visible: VisibleMessage, visibleSide: VisibleMessage): Promise<Attachment> {
  const found = await q.maybe<Attachment>(sql`select ${columns} from attachments a
    where a.id = ${id} and case when a.side_message_id is not null then ${visibleSide(actor, sql`a.side_message_id`)} when a.message_id is null then a.owner_id = ${actor.id} else ${visible(actor, sql`a.message_id`)} end`)
  if (!found) throw noFile()
  return found
}

/** An attachment whose link was checked. */
export async function linkedAttachment(q: Queries, id: string): Promise<Attachment> {
  const found = await q.maybe<Attachment>(sql`select ${columns} from attachments a where a.id = ${id}`)
  if (!found) throw noFile()
  return found
}

const noFile = () => problem.notFound('file', 'There is no such file, or you may not see it.')
