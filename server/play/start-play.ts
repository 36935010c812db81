import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { newId } from '../platform/ids.ts'
import type { Count } from '../tickets/views/queries.ts'
import type { PlaySession } from './play.ts'
import { SESSION_COLUMNS } from './queries.ts'

/** Begins to work a view; what one had begun of it before is over. Nothing of the desk changes by it, so no event tells of it. */
export async function startPlay(tx: Tx, actor: PersonActor, viewId: string, sort: string, { count, capped }: Count): Promise<PlaySession> {
  await tx.query(sql`with over as (update play_sessions set ended_at = ${tx.now} where person_id = ${actor.id} and view_id = ${viewId} and ended_at is null returning id)
    delete from play_claims where session_id in (select id from over)`)
  return tx.one<PlaySession>(sql`insert into play_sessions as s (id, person_id, view_id, sort, total, capped, started_at)
    values (${newId()}, ${actor.id}, ${viewId}, ${sort}, ${count}, ${capped}, ${tx.now}) returning ${SESSION_COLUMNS}`)
}

/** Ends it: what was held is free for others. */
export async function endPlay(tx: Tx, session: PlaySession): Promise<void> {
  await tx.query(sql`update play_sessions set ended_at = coalesce(ended_at, ${tx.now}) where id = ${session.id}`)
  await tx.query(sql`delete from play_claims where session_id = ${session.id}`)
}
