import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { isId } from '../../platform/ids.ts'
import { problem } from '../../platform/problem.ts'
import { mayUpdatePerson, noPerson, visiblePeople } from '../access.ts'
import { personColumns } from '../internal/columns.ts'
import { savePerson } from '../internal/save-person.ts'
import { returnNotes } from '../notes.ts'
import { returnOwnerships } from '../ownerships.ts'
import type { Person } from '../person.ts'
import { fieldsIn, withFields } from './fields.ts'
import { PERSON_FIELDS } from './merge-people.ts'
import { recall } from './recall.ts'

/** A merged person and all whom they have become in turn, up to who is shown; locked in the order of their ids. 409 when they are not merged. */
export async function accessMergedPerson(tx: Tx, id: string): Promise<Person[]> {
  if (!isId(id)) throw noPerson()
  const chain = await tx.query<{ id: string }>(sql`with recursive up as (
      select id, merged_into, 0 as step from people where id = ${id}
      union all select p.id, p.merged_into, step + 1 from up join people p on p.id = up.merged_into where step < 1000)
    select id from up order by step`)
  const rows = await tx.query<Person>(sql`select ${personColumns} from people p where p.id = any(${chain.map(each => each.id)}::uuid[]) and ${visiblePeople(tx.actor)} order by p.id for no key update`)
  const people = chain.flatMap(each => rows.find(row => row.id === each.id) ?? [])
  if (people.length === 0 || people.length < chain.length) throw noPerson()
  if (people.some((person, i) => person.mergedInto !== (people[i + 1]?.id ?? null))) throw problem.conflict('changed-meanwhile', 'Somebody merged one of these people just now. Look at them and try again.')
  if (people.length === 1) throw problem.conflict('not-merged', 'This person is not merged into another one.')
  for (const person of people) if (!mayUpdatePerson(tx.actor, person)) throw problem.forbidden('role', 'You may not change this person.')
  return people
}

/**
 * The first of the people of accessMergedPerson stands for themselves again: addresses that are theirs go back to them, and fields and tags
 * that they brought leave whoever stayed, unless somebody changed them since. What was removed since stays removed.
 */
export async function unmergePeople(tx: Tx, [former, ...above]: readonly Person[]): Promise<void> {
  const [next, shown] = [above[0]!, above.at(-1)!]
  const merged: Person = { ...former!, mergedInto: null }
  await savePerson(tx, merged, 'person.unmerged', { from: next.id })
  await returnIdentities(tx, merged.id, shown.id)
  const family = (await tx.query<{ id: string }>(sql`select person_family(${merged.id}) as id`)).map(each => each.id)
  await returnNotes(tx, merged.id, family)
  await returnOwnerships(tx, merged.id, family)
  const { back, tags } = await recall(tx, 'person', merged.id, { id: next.id, fields: fieldsIn(next, PERSON_FIELDS) })
  if (typeof back['organisationId'] === 'string') back['organisationId'] = (await tx.one<{ root: string }>(sql`select organisation_root(${back['organisationId']}) as root`)).root
  await savePerson(tx, { ...withFields(next, back), tags: next.tags.filter(tag => !tags.includes(tag)) }, 'person.released', { personId: merged.id, fields: Object.keys(back) })
}

/** Those that belong to the person or to somebody who is still merged into them; the primary one is that again. Whoever loses theirs gets the oldest of what is left. */
async function returnIdentities(tx: Tx, id: string, from: string): Promise<void> {
  await tx.query(sql`update identities i set person_id = ${id}, home_id = nullif(home_id, ${id}),
      is_primary = case when home_id = ${id} then coalesce(home_primary, false) else false end, home_primary = case when home_id = ${id} then null else home_primary end
    where person_id = ${from} and home_id in (select person_family(${id}))`)
  for (const each of [id, from]) {
    await tx.query(sql`update identities set is_primary = true where id = (select i.id from identities i where i.person_id = ${each} order by i.home_id is not null, i.created_at, i.id limit 1)
      and not exists (select from identities k where k.person_id = ${each} and k.is_primary)`)
  }
}
