import sql, { raw } from 'sql-template-tag'
import { purgeTickets } from '../erasure/purge-tickets.ts'
import { accessMergedOrganisation } from '../people/merging/merge-organisations.ts'
import { accessMergedPerson } from '../people/merging/unmerge-people.ts'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { accessTicket } from '../tickets/access.ts'
import { assign } from '../tickets/assign.ts'
import { accessMerged, unmerge } from '../tickets/merging/unmerge.ts'
import { removeParticipant } from '../tickets/participants.ts'
import { unmergePerson } from '../tickets/people/merge-person.ts'
import { unmergeOrganisation } from '../tickets/people/organisation-tickets.ts'
import { transfer } from '../tickets/transfer.ts'
import { endPolicies, findPolicies, purgePolicies, type DemoPolicies } from './policies.ts'

interface Marked { tickets: string[]; people: string[]; organisations: string[]; teams: string[] }

export interface Cleared { tickets: number; people: number; organisations: number; teams: number }

/** What hangs on a person and goes with them. */
const ofPerson = ['participants', 'reads', 'drafts', 'sessions', 'api_tokens', 'credentials', 'one_time_links', 'identities', 'team_members'] as const

/**
 * Removes the demo data whole, with its events: the one thing besides erasure that takes away from the log. Tickets of demo
 * customers go too, whoever opened them; real tickets in the hands of a demo colleague or team are given back first.
 */
export async function clearDemo(app: App): Promise<Cleared> {
  const policies = await findPolicies(app.db)
  await app.change(system('demo'), async tx => {
    await endPolicies(tx, policies)
    await separate(tx, await findMarked(tx, policies))
  })
  return app.change(system('demo'), async tx => {
    const marked = await findMarked(tx, policies)
    await releaseReal(tx, marked)
    await tx.flush()
    await tx.query(sql`select set_config('pomost.purge', 'on', true)`)
    await purgeTickets(tx, marked.tickets)
    await purgePeople(tx, marked)
    await purgePolicies(tx, policies)
    await tx.query(sql`delete from events where subject_id = any(${Object.values(marked).flat()}::uuid[])`)
    return { tickets: marked.tickets.length, people: marked.people.length, organisations: marked.organisations.length, teams: marked.teams.length }
  })
}

/** What is still in use by somebody real stays: an organisation with real people, a team that a mailbox, view, macro, rule or policy names. */
async function findMarked(tx: Tx, { policies, rules }: DemoPolicies): Promise<Marked> {
  return tx.one<Marked>(sql`select
    array(select id from tickets where demo or requester_id in (select id from people where demo)) as tickets,
    array(select id from people where demo) as people,
    array(select o.id from organisations o where demo
      and not exists (select from people p where p.organisation_id = o.id and not p.demo)
      and not exists (select from tickets t join people p on p.id = t.requester_id where t.organisation_id = o.id and not t.demo and not p.demo)) as organisations,
    array(select m.id from teams m where demo
      and not exists (select from mailboxes b where b.team_id = m.id) and not exists (select from views v where v.team_id = m.id)
      and not exists (select from macros x where x.team_id = m.id) and not exists (select from checklists x where x.team_id = m.id)
      and not exists (select from rules r where r.id <> all(${rules}::uuid[]) and strpos(r.definition::text, m.id::text) > 0)
      and not exists (select from sla_policies p where not p.archived and p.id <> all(${policies}::uuid[]) and strpos(p.definition::text, m.id::text) > 0)) as teams`)
}

/** Real tickets, people and organisations and demo ones that were merged stand for themselves again: in a change of its own, because the log of this one goes. */
async function separate(tx: Tx, { tickets }: Marked): Promise<void> {
  const mixed = await tx.query<{ id: string }>(sql`select id from tickets where merged_into is not null and (id = any(${tickets}::uuid[])) <> (merged_into = any(${tickets}::uuid[])) order by id`)
  for (const { id } of mixed) await unmerge(tx, await accessMerged(tx, id))
  for (const { id } of await tx.query<{ id: string }>(sql`select p.id from people p join people k on k.id = p.merged_into where p.demo <> k.demo order by p.id`)) await unmergePerson(tx, await accessMergedPerson(tx, id))
  for (const { id } of await tx.query<{ id: string }>(sql`select o.id from organisations o join organisations k on k.id = o.merged_into where o.demo <> k.demo order by o.id`)) await unmergeOrganisation(tx, await accessMergedOrganisation(tx, id))
}

async function releaseReal(tx: Tx, { tickets, people, teams }: Marked): Promise<void> {
  const touched = await tx.query<{ id: string }>(sql`select id from tickets where id <> all(${tickets}::uuid[])
    and (assignee_id = any(${people}::uuid[]) or team_id = any(${teams}::uuid[]) or participants && ${people}::uuid[])`)
  for (const { id } of touched) {
    const ticket = await accessTicket(tx, id, 'restore')
    if (ticket.assigneeId && people.includes(ticket.assigneeId)) await assign(tx, ticket, null)
    if (ticket.teamId && teams.includes(ticket.teamId)) await transfer(tx, ticket, { teamId: null })
    for (const personId of ticket.participants) if (people.includes(personId)) removeParticipant(tx, ticket, personId)
  }
}

async function purgePeople(tx: Tx, { people, organisations, teams }: Marked): Promise<void> {
  for (const table of ofPerson) await tx.query(sql`delete from ${raw(table)} where person_id = any(${people}::uuid[])`)
  await tx.query(sql`delete from subject_notes where subject_id = any(${[...people, ...organisations]}::uuid[]) or author_id = any(${people}::uuid[])`)
  await tx.query(sql`delete from ownerships where subject_id = any(${[...people, ...organisations]}::uuid[])`)
  await tx.query(sql`delete from attachments where carrier_id = any(${[...people, ...organisations]}::uuid[])`)
  await tx.query(sql`delete from people_merges where merged_id = any(${[...people, ...organisations]}::uuid[])`)
  await tx.query(sql`delete from team_members where team_id = any(${teams}::uuid[])`)
  await tx.query(sql`delete from people where id = any(${people}::uuid[])`)
  await tx.query(sql`delete from organisations where id = any(${organisations}::uuid[])`)
  await tx.query(sql`delete from teams where id = any(${teams}::uuid[])`)
}
