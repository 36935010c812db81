import sql from 'sql-template-tag'
import { z } from 'zod'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { fixedId } from '../platform/ids.ts'
import { NOTICES, WAYS, type NoticeWays } from '../settings/notification-ways.ts'
import { standardChoices, type Choices } from './mail-time.ts'

const hour = z.int().min(0).max(23)
const way = z.enum(WAYS)

export const choicesIn = z.object({
  ways: z.partialRecord(z.enum(NOTICES), way.nullable()).describe('By kind; null: as the desk has it.'),
  digest: z.object({ every: z.enum(['hour', 'day']), hour: hour.default(8).describe('Of a daily one, in your zone.') }),
  quiet: z.object({ from: hour, to: hour }).refine(each => each.from !== each.to, 'from and to are the same hour').nullable().describe('Hours of your zone in which no mail comes; what would have come waits.'),
  quietDays: z.array(z.int().min(1).max(7)).max(6, 'one day of the week has to be left').describe('1 Monday … 7 Sunday.'),
}).partial()

/** What a person chose, as it is kept. `ways` are those that differ from the desk's. */
export interface Chosen extends Choices { ways: Partial<NoticeWays>; version: number }

interface Row { ways: Partial<NoticeWays>; digest: Choices['digest'] | null; quiet: Choices['quiet']; quietDays: number[]; version: number }

/** What somebody chose of how they are told; what holds without a choice where they made none. */
export async function choicesOf(q: Queries, personId: string): Promise<Chosen> {
  const row = await q.maybe<Row>(sql`select ways, digest, quiet, quiet_days as "quietDays", version from notification_choices where person_id = ${personId}`)
  return { ...standardChoices, ways: {}, version: 0, ...row, digest: row?.digest ?? standardChoices.digest }
}

/** Somebody chooses how they are told. What waits already keeps its time. */
export async function choose(tx: Tx, personId: string, given: z.output<typeof choicesIn>): Promise<Chosen> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`notifications:${personId}`}))`)
  const before = await choicesOf(tx, personId)
  const ways = Object.fromEntries(Object.entries({ ...before.ways, ...given.ways }).filter(([, way]) => way !== null && way !== undefined)) as Chosen['ways']
  const after: Chosen = {
    ways, digest: given.digest ?? before.digest, quiet: given.quiet === undefined ? before.quiet : given.quiet,
    quietDays: given.quietDays ? [...new Set(given.quietDays)].sort() : before.quietDays, version: before.version,
  }
  const fields = (['ways', 'digest', 'quiet', 'quietDays'] as const).filter(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  if (fields.length === 0) return before
  const subject = { kind: 'notifications', id: fixedId(`notifications:${personId}`), version: before.version }
  tx.record(subject, 'notifications.chosen', { fields })
  await tx.query(sql`insert into notification_choices (id, person_id, ways, digest, quiet, quiet_days, version)
    values (${subject.id}, ${personId}, ${JSON.stringify(after.ways)}, ${JSON.stringify(after.digest)}, ${after.quiet && JSON.stringify(after.quiet)}, ${[...after.quietDays]}::smallint[], ${subject.version})
    on conflict (id) do update set ways = excluded.ways, digest = excluded.digest, quiet = excluded.quiet, quiet_days = excluded.quiet_days, version = excluded.version`)
  return { ...after, version: subject.version }
}
