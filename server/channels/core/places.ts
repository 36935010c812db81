import sql from 'sql-template-tag'
import type { Db, Queries } from '../../platform/db.ts'
import type { Way } from './delivery.ts'

/** At once through one way, and to one domain: politeness, and a slow server leaves workers to the others. Of all nodes together. */
const MOST_PER_WAY = 3
const MOST_PER_DOMAIN = 2
/** No mail takes so long; a node that was lost meanwhile holds its places no longer. */
const LOST_MINUTES = 15

/** Takes a place on a way and towards the domains for a delivery; false when one of them is full. Whoever takes one gives it back. */
export async function takePlaces(db: Db, deliveryId: string, { key, domains }: Way, now: Temporal.Instant): Promise<boolean> {
  const names = [`way ${key}`, ...domains.map(domain => `domain ${domain}`)]
  const most = names.map((_, i) => i === 0 ? MOST_PER_WAY : MOST_PER_DOMAIN)
  let taken: unknown[] = []
  await db.transaction(async () => undefined, async q => {
    // one after the other, so that two never count each other's place as free; all leaves as one batch
    const sent = [
      q.query(sql`select pg_advisory_xact_lock(hashtext('delivery places'))`),
      q.query(sql`delete from delivery_places where until_at <= ${now}`),
      q.query(sql`insert into delivery_places (name, delivery_id, until_at) select w.name, ${deliveryId}, ${now.add({ minutes: LOST_MINUTES })} from unnest(${names}::text[]) w(name)
        where not exists (select from unnest(${names}::text[], ${most}::integer[]) o(name, most)
          where (select count(*) from delivery_places p where p.name = o.name and p.delivery_id <> ${deliveryId}) >= o.most)
        on conflict (name, delivery_id) do update set until_at = excluded.until_at returning 1`).then(rows => { taken = rows }),
    ]
    await Promise.all(sent)
  })
  return taken.length > 0
}

/** Gives back what a delivery held. */
export async function givePlaces(q: Queries, deliveryId: string): Promise<void> {
  await q.query(sql`delete from delivery_places where delivery_id = ${deliveryId}`)
}
