import sql from 'sql-template-tag'
import { actorKey } from '../../platform/actor.ts'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { MOST_IDENTITIES } from '../add-identity.ts'
import { savePerson } from '../internal/save-person.ts'
import { bringNotes } from '../notes.ts'
import { bringOwnerships } from '../ownerships.ts'
import { MOST_PERSON_TAGS, type Person } from '../person.ts'
import { announceMerges } from './roots.ts'
import { differences, fieldsIn, outcome, withFields, type Difference, type Fields } from './fields.ts'

/** What a merge decides about, of a person. */
export const PERSON_FIELDS = ['name', 'organisationId', 'language', 'timeZone', 'vip', 'notes', 'preferredChannel', 'sharing'] as const satisfies readonly (keyof Person)[]

/** Most people that one stands for. */
const MOST_MERGED = 50

/**
 * Makes one person of two, both locked by accessPeople: addresses, products, tags and what `take` names come to whoever stays. Each address keeps
 * what it proved and nothing else. Tickets and messages follow in tickets/people. Taken back by unmergePeople(), whenever.
 */
export async function mergePeople(tx: Tx, merged: Person, kept: Person, take: readonly string[]): Promise<void> {
  const { family, identities } = await tx.one<{ family: number; identities: number }>(sql`select
    (select count(*) from person_family(${merged.id})) + (select count(*) from person_family(${kept.id})) as family,
    (select count(*) from identities where person_id in (${merged.id}, ${kept.id})) as identities`)
  if (family > MOST_MERGED) throw problem.unprocessable('too-many-merged', `A person stands for ${MOST_MERGED} at most.`)
  if (identities > MOST_IDENTITIES) throw problem.unprocessable('too-many-addresses', `A person can have ${MOST_IDENTITIES} addresses; together they have ${identities}.`)
  const tags = merged.tags.filter(tag => !kept.tags.includes(tag))
  if (kept.tags.length + tags.length > MOST_PERSON_TAGS) throw problem.unprocessable('too-many-tags', `A person takes ${MOST_PERSON_TAGS} tags at most; remove some first.`)
  const { before, after } = outcome(personDifferences(kept, merged, take))
  await remember(tx, 'person', merged.id, kept.id, before, { ...after, tags })
  await moveIdentities(tx, merged.id, kept.id)
  await bringNotes(tx, merged.id, kept.id)
  await bringOwnerships(tx, merged.id, kept.id)
  await savePerson(tx, { ...merged, mergedInto: kept.id }, 'person.merged', { into: kept.id })
  const next = withFields(kept, { ...after, tags: [...kept.tags, ...tags] })
  if ('sharing' in after) next.sharingOf = next.organisationId ?? merged.sharingOf
  await savePerson(tx, next, 'person.absorbed', { personId: merged.id, fields: Object.keys(after) })
}

/** What two people have to say about each field. What somebody may see of an organisation's tickets does not follow into another one. */
export function personDifferences(kept: Person, merged: Person, take: readonly string[]): Difference[] {
  const carried = merged.sharing === 'none' || (kept.organisationId !== null && merged.sharingOf === kept.organisationId)
  return differences(fieldsIn(kept, PERSON_FIELDS), fieldsIn({ ...merged, sharing: carried ? merged.sharing : null }, PERSON_FIELDS), take)
}

/** What the merge changed on whoever stays; a table, because the log holds no such values. */
export async function remember(tx: Tx, kind: 'person' | 'organisation', mergedId: string, intoId: string, before: Fields, after: Fields): Promise<void> {
  await tx.query(sql`insert into people_merges (merged_id, into_id, kind, merged_at, author_id, before, after)
    values (${mergedId}, ${intoId}, ${kind}, ${tx.now}, ${actorKey(tx.actor)}, ${JSON.stringify(before)}, ${JSON.stringify(after)})`)
  await announceMerges(tx)
}

/** They come behind those that are there; the primary one stays the primary one, unless there was none. */
async function moveIdentities(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query(sql`update identities i set person_id = ${to}, home_id = coalesce(home_id, person_id), home_primary = coalesce(home_primary, is_primary),
      is_primary = is_primary and not exists (select from identities k where k.person_id = ${to} and k.is_primary) where person_id = ${from}`)
}
