import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { TicketRow } from '../tickets/queries.ts'
import { listQuestion, type Question } from '../tickets/views/list-view.ts'
import { CANDIDATES, HELD_FOR, type PlaySession } from './play.ts'

export interface Turn { ticket: TicketRow | null; position: number; total: number; capped: boolean }
export interface Skipped { ticketId: string; reason: string | null }

/**
 * Gives the next ticket of the view that nobody else has, looks at (`looked`), or was given in this session before, and holds it for a
 * while. Two who ask at the same moment never get the same one: the key of the claim decides.
 */
export async function nextTurn(tx: Tx, actor: PersonActor, session: PlaySession, question: Question | undefined, looked: readonly string[], skipped?: Skipped): Promise<Turn> {
  // a screen that asks twice at once gets one after the other
  await tx.query(sql`select 1 from play_sessions where id = ${session.id} for update`)
  if (skipped) await tx.query(sql`update play_turns set skipped_at = ${tx.now}, reason = ${skipped.reason} where session_id = ${session.id} and ticket_id = ${skipped.ticketId}`)
  const ticket = question ? await claim(tx, actor, session, question, looked) : null
  // only what is not being taken by somebody at this moment: two never wait for each other
  await tx.query(sql`delete from play_claims where ticket_id in (select ticket_id from play_claims where session_id = ${session.id} and ticket_id is distinct from ${ticket?.id ?? null}::uuid for update skip locked)`)
  const { count } = await tx.one<{ count: number }>(sql`select count(*) from play_turns where session_id = ${session.id}`)
  if (ticket) await tx.query(sql`insert into play_turns (session_id, ticket_id, position, given_at) values (${session.id}, ${ticket.id}, ${count + 1}, ${tx.now})`)
  const position = ticket ? count + 1 : count
  return { ticket, position, total: Math.max(session.total, position), capped: session.capped && session.total >= position }
}

async function claim(tx: Tx, actor: PersonActor, session: PlaySession, question: Question, looked: readonly string[]): Promise<TicketRow | null> {
  const lost: string[] = []
  for (let tries = 0; tries < 10; tries++) {
    const free = sql`t.id <> all(${[...looked, ...lost]}::uuid[])
      and not exists (select from play_claims c where c.ticket_id = t.id and c.person_id <> ${actor.id} and c.expires_at > ${tx.now})
      and not exists (select from play_turns n where n.ticket_id = t.id and n.session_id = ${session.id})`
    const { items } = await listQuestion(tx, actor, { ...question, groupBy: null, columns: [] }, { limit: CANDIDATES }, free)
    for (const item of items) {
      const won = await tx.maybe(sql`insert into play_claims as c (ticket_id, session_id, person_id, expires_at) values (${item.id}, ${session.id}, ${actor.id}, ${tx.now.add(HELD_FOR)})
        on conflict (ticket_id) do update set session_id = excluded.session_id, person_id = excluded.person_id, expires_at = excluded.expires_at
          where c.expires_at <= ${tx.now} or c.person_id = ${actor.id} returning 1`)
      if (won) return item
      lost.push(item.id)
    }
    if (items.length < CANDIDATES) return null
  }
  return null
}
