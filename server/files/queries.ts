import sql, { type Sql } from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Queries } from '../platform/db.ts'
import { problem } from '../platform/problem.ts'

export interface Attachment { id: string; hash: string; name: string; size: number; type: string }
/** The condition under which somebody sees the message whose id stands in `column`; given by whoever owns messages. */
export type VisibleMessage = (actor: PersonActor, column: Sql) => Sql

/** The condition under which somebody sees the own fields of whom `kind` and `id` name; given by whoever owns tickets. */
export type VisibleCarrier = (actor: PersonActor, kind: Sql, id: Sql) => Sql
/** Who sees what files hang on. */
export interface Visibility { message: VisibleMessage; sideMessage: VisibleMessage; carrier: VisibleCarrier }

const columns = sql`a.id, a.hash, a.name, a.size, a.type`

/** An attachment of a message or a field the actor sees, or their own upload. 404 for everything else, there or not. */
export async function readableAttachment(q: Queries, actor: PersonActor, id: string, by: Visibility): Promise<Attachment> {
  const found = await q.maybe<Attachment>(sql`select ${columns} from attachments a
    where a.id = ${id} and ${seen(actor, by)}`)
  if (!found) throw noFile()
  return found
}

/** Of some attachments those that the actor may read, with their names. */
export function readableAttachments(q: Queries, actor: PersonActor, ids: readonly string[], by: Visibility): Promise<Attachment[]> {
  return q.query(sql`select ${columns} from attachments a where a.id = any(${[...ids]}::uuid[]) and ${seen(actor, by)} order by a.created_at, a.id`)
}

/** Whether an actor may read attachment `a`: by what it hangs on, or because they uploaded it just now. */
function seen(actor: PersonActor, by: Visibility): Sql {
  return sql`case when a.carrier_id is not null then ${by.carrier(actor, sql`a.carrier`, sql`a.carrier_id`)} when a.side_message_id is not null then ${by.sideMessage(actor, sql`a.side_message_id`)}
    when a.message_id is null then a.owner_id = ${actor.id} else ${by.message(actor, sql`a.message_id`)} end`
}

/** An attachment whose link was checked. */
export async function linkedAttachment(q: Queries, id: string): Promise<Attachment> {
  const found = await q.maybe<Attachment>(sql`select ${columns} from attachments a where a.id = ${id}`)
  if (!found) throw noFile()
  return found
}

const noFile = () => problem.notFound('file', 'There is no such file, or you may not see it.')
