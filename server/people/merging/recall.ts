import sql from 'sql-template-tag'
import type { Tx } from '../../platform/change.ts'
import { announceMerges } from './roots.ts'
import { restored, type Fields, type Merge } from './fields.ts'

/** A merge that is undone: the fields that go back, the tags that leave, and the domains that it brought. */
export interface Undone { back: Fields; tags: string[]; domains: string[] }

interface Later extends Merge { id: string; tags: string[] }

/**
 * Forgets a merge into `next` and says what goes back. What later merges into the same one built on it, or need as well, is theirs from
 * now on.
 */
export async function recall(tx: Tx, kind: 'person' | 'organisation', mergedId: string, next: { id: string; fields: Fields }): Promise<Undone> {
  const mine = await tx.maybe<Merge & { mergedAt: Temporal.Instant }>(sql`delete from people_merges where merged_id = ${mergedId} returning before, after, merged_at as "mergedAt"`)
  await announceMerges(tx)
  if (!mine) return { back: {}, tags: [], domains: [] }
  const others = await tx.query<Later & { isLater: boolean }>(sql`select g.merged_id as id, g.before, g.after, g.merged_at > ${mine.mergedAt} as "isLater",
      coalesce(${kind === 'person' ? sql`(select p.tags from people p where p.id = g.merged_id)` : sql`(select o.tags from organisations o where o.id = g.merged_id)`}, '{}') as tags
    from people_merges g where g.into_id = ${next.id} order by g.merged_at, g.merged_id for update of g`)
  const back = restored(next.fields, mine, others.filter(each => each.isLater))
  const tags = wordsIn(mine.after['tags']).filter(tag => {
    const heir = others.find(each => each.tags.includes(tag))
    if (heir) heir.after['tags'] = [...wordsIn(heir.after['tags']), tag]
    return !heir
  })
  for (const { id, before, after } of others) await tx.query(sql`update people_merges set before = ${JSON.stringify(before)}, after = ${JSON.stringify(after)} where merged_id = ${id}`)
  return { back, tags, domains: wordsIn(mine.after['domains']) }
}

function wordsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}
