import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { problem } from '../../platform/problem.ts'
import { noOrganisation, visibleOrganisations } from '../access.ts'
import { organisationColumns } from '../internal/columns.ts'
import { saveOrganisation } from '../internal/save-organisation.ts'
import { bringNotes, returnNotes } from '../notes.ts'
import type { Organisation } from '../organisation.ts'
import { bringOwnerships, returnOwnerships } from '../ownerships.ts'
import { MOST_PERSON_TAGS } from '../person.ts'
import { isId } from '../../platform/ids.ts'
import { differences, fieldsIn, outcome, withFields } from './fields.ts'
import { remember } from './merge-people.ts'
import { recall } from './recall.ts'

/** What a merge decides about, of an organisation. */
export const ORGANISATION_FIELDS = ['name', 'language', 'timeZone', 'vip', 'sharing', 'notes'] as const satisfies readonly (keyof Organisation)[]

const MOST_DOMAINS = 100
/** Most people who change organisation in one transaction. */
const MOST_MEMBERS = 10_000

/** Makes one organisation of two, both locked by accessOrganisations: people, products, domains, tags and what `take` names come to the one that stays. Tickets follow in tickets/people. */
export async function mergeOrganisations(tx: Tx, merged: Organisation, kept: Organisation, take: readonly string[]): Promise<void> {
  const tags = merged.tags.filter(tag => !kept.tags.includes(tag))
  if (kept.tags.length + tags.length > MOST_PERSON_TAGS) throw problem.unprocessable('too-many-tags', `An organisation takes ${MOST_PERSON_TAGS} tags at most; remove some first.`)
  if (kept.domains.length + merged.domains.length > MOST_DOMAINS) throw problem.unprocessable('too-many-domains', `An organisation has ${MOST_DOMAINS} domains at most.`)
  const { before, after } = outcome(differences(fieldsIn(kept, ORGANISATION_FIELDS), fieldsIn(merged, ORGANISATION_FIELDS), take))
  await remember(tx, 'organisation', merged.id, kept.id, before, { ...after, tags, domains: merged.domains })
  const members = await moveMembers(tx, merged.id, kept.id, false)
  await bringNotes(tx, merged.id, kept.id)
  await bringOwnerships(tx, merged.id, kept.id)
  await saveOrganisation(tx, { ...merged, domains: [], mergedInto: kept.id }, 'organisation.merged', { into: kept.id })
  await saveOrganisation(tx, { ...withFields(kept, after), domains: [...kept.domains, ...merged.domains], tags: [...kept.tags, ...tags] }, 'organisation.absorbed', { organisationId: merged.id, fields: Object.keys(after), members })
}

/** A merged organisation and all that it has become in turn, locked. 409 when it is not merged. */
export async function accessMergedOrganisation(tx: Tx, id: string): Promise<Organisation[]> {
  if (!isId(id)) throw noOrganisation()
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('people:domains'))`)
  const rows = await tx.query<Organisation>(sql`with recursive up as (
      select id, merged_into, 0 as step from organisations where id = ${id}
      union all select o.id, o.merged_into, step + 1 from up join organisations o on o.id = up.merged_into where step < 1000)
    select ${organisationColumns} from organisations o join up on up.id = o.id where ${visibleOrganisations(tx.actor)} order by step for no key update of o`)
  if (rows.length === 0) throw noOrganisation()
  if (rows.length === 1) throw problem.conflict('not-merged', 'This organisation is not merged into another one.')
  return rows
}

/** The first of them stands for itself again: its people and domains go back to it, as far as nobody moved or removed them since. */
export async function unmergeOrganisations(tx: Tx, [merged, ...above]: readonly Organisation[]): Promise<void> {
  const [next, shown] = [above[0]!, above.at(-1)!]
  const { back, tags: gone, domains: theirs } = await recall(tx, 'organisation', merged!.id, { id: next.id, fields: fieldsIn(next, ORGANISATION_FIELDS) })
  // domains stand with the one that is shown, however long the chain
  const domains = theirs.filter(domain => shown.domains.includes(domain))
  const members = await moveMembers(tx, merged!.id, shown.id, true)
  const family = (await tx.query<{ id: string }>(sql`select organisation_family(${merged!.id}) as id`)).map(each => each.id)
  await returnNotes(tx, merged!.id, family)
  await returnOwnerships(tx, merged!.id, family)
  const tags = next.tags.filter(tag => !gone.includes(tag))
  if (shown !== next && domains.length > 0) await saveOrganisation(tx, { ...shown, domains: shown.domains.filter(domain => !domains.includes(domain)) }, 'organisation.updated', { changed: { domains: true } })
  const left = shown === next ? shown.domains.filter(domain => !domains.includes(domain)) : next.domains
  await saveOrganisation(tx, { ...withFields(next, back), tags, domains: left }, 'organisation.released', { organisationId: merged!.id, fields: Object.keys(back), members })
  await saveOrganisation(tx, { ...merged!, domains, mergedInto: null }, 'organisation.unmerged', { from: next.id })
}

/** People of an organisation are those of another one from now on, and remember where they belong; or they go back there. An event each, one statement. */
async function moveMembers(tx: Tx, merged: string, other: string, back: boolean): Promise<number> {
  const [from, to] = back ? [other, merged] : [merged, other]
  const who = back ? sql`p.organisation_id = ${from} and p.organisation_home in (select organisation_family(${merged}))` : sql`p.organisation_id = ${from}`
  const rows = await tx.query<{ id: string; version: number }>(sql`select p.id, p.version from people p where ${who} order by p.id limit ${MOST_MEMBERS + 1} for no key update`)
  if (rows.length > MOST_MEMBERS) throw problem.unprocessable('too-many-members', `At most ${MOST_MEMBERS} people change organisation at once. Merge the other way round, so that fewer do.`)
  for (const { id, version } of rows) tx.record({ kind: 'person', id, version }, 'person.updated', { changed: { organisationId: { from, to } } })
  await tx.query(sql`update people set organisation_id = ${to}, version = version + 1,
    organisation_home = ${back ? sql`nullif(organisation_home, ${merged})` : sql`coalesce(organisation_home, ${merged}::uuid)`} where id = any(${rows.map(row => row.id)}::uuid[])`)
  return rows.length
}
