import sql from 'sql-template-tag'
import type { App } from '../../../platform/app.ts'
import type { Figure } from '../../../platform/http/figures.ts'
import { MAILBOX_COLUMNS, type Mailbox } from '../mailbox.ts'
import { relayOf } from '../relay.ts'

/** How an account stands: idling, taking turns, waiting after a failure, held by no node just now, or switched off. */
export const ACCOUNT_STATES = ['connected', 'polled', 'waiting', 'unheld', 'off'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

interface Fetching {
  holder: string | null; lookedAt: Temporal.Instant | null; newAt: Temporal.Instant | null; failures: number; failingSince: Temporal.Instant | null
  error: string | null; nextTryAt: Temporal.Instant | null; state: AccountState; left: number; leftError: string | null
}
export interface Way { server: string; said: string | null; pausedUntil: Temporal.Instant | null; refusals: number }
export interface AccountHealth { id: string; address: string; active: boolean; fetching: (Fetching & { server: string; folders: string[] }) | null; sending: Way | null }

const MOST = 1000

/** How every account stands, fetching and sending, those that fail first. */
export async function accountsHealth(app: App): Promise<AccountHealth[]> {
  const now = app.clock()
  const mailboxes = await app.db.query<Mailbox & Fetching>(sql`select ${MAILBOX_COLUMNS}, a.holder, a.looked_at as "lookedAt", a.new_at as "newAt", coalesce(a.failures, 0) as failures,
      a.failing_since as "failingSince", a.error, a.next_try_at as "nextTryAt", ${stateAt(now)} as state, l.n as left, l.error as "leftError"
    from mailboxes m left join imap_accounts a on a.mailbox_id = m.id
    left join lateral (select count(*) as n, max(t.error) as error from imap_taken t where t.mailbox_id = m.id and t.error is not null) l on true
    where not m.demo order by m.active desc, coalesce(a.failures, 0) > 0 desc, m.created_at, m.id limit ${MOST}`)
  const ways = new Map((await app.db.query<Way & { key: string }>(sql`select key, key as server, said, paused_until as "pausedUntil", refusals from delivery_ways limit ${MOST}`)).map(way => [way.key, way]))
  return mailboxes.map(mailbox => {
    const { id, address, active, intake, holder, lookedAt, newAt, failures, failingSince, error, nextTryAt, state, left, leftError } = mailbox
    const relay = relayOf(mailbox, app.config, app.secrets)
    const server = relay && `${relay.host}:${relay.port}`
    return {
      id, address, active, sending: server === null ? null : ways.get(server) ?? { server, said: null, pausedUntil: null, refusals: 0 },
      fetching: intake.kind !== 'imap' ? null : { server: `${intake.host}:${intake.port}`, folders: intake.folders, holder, lookedAt, newAt, failures, failingSince, error, nextTryAt, state, left, leftError },
    }
  })
}

function stateAt(now: Temporal.Instant) {
  return sql`case when not m.active then 'off' when a.failures > 0 then 'waiting' when a.holder is null or a.held_until < ${now} then 'unheld' else coalesce(a.way, 'polled') end`
}

/** Accounts that fail, or that nobody looked into for so many minutes, for doctor. */
export async function troubledAccounts(app: App, minutes: number): Promise<{ failing: { address: string; error: string }[]; unseen: string[] }> {
  const since = app.clock().subtract({ minutes })
  const rows = await app.db.query<{ address: string; error: string | null; unseen: boolean }>(sql`select m.address, a.error,
      coalesce(a.looked_at, m.created_at) < ${since} as unseen from mailboxes m left join imap_accounts a on a.mailbox_id = m.id
    where m.active and not m.demo and m.intake->>'kind' = 'imap' and (a.failures > 0 or coalesce(a.looked_at, m.created_at) < ${since}) order by m.address limit ${MOST}`)
  return {
    failing: rows.flatMap(({ address, error }) => error === null ? [] : [{ address, error }]),
    unseen: rows.filter(row => row.unseen && row.error === null).map(row => row.address),
  }
}

/** Figures without addresses: accounts by state, and how long the one that waits longest was not looked into. */
export const accountFigures: readonly Figure[] = [
  {
    name: 'pomost_mail_accounts', help: 'Accounts that mail is fetched from, by state', label: 'state',
    async read(app) {
      const rows = await app.db.query<{ state: AccountState; n: number }>(sql`select ${stateAt(app.clock())} as state, count(*) as n
        from mailboxes m left join imap_accounts a on a.mailbox_id = m.id where m.intake->>'kind' = 'imap' and not m.demo group by 1`)
      const counts = new Map(rows.map(row => [row.state, row.n]))
      return ACCOUNT_STATES.map(state => ({ label: state, value: counts.get(state) ?? 0 }))
    },
  },
  {
    name: 'pomost_mail_unlooked_seconds', help: 'Seconds since the account that waits longest was looked into',
    async read(app) {
      const { at } = await app.db.one<{ at: Temporal.Instant | null }>(sql`select min(coalesce(a.looked_at, m.created_at)) as at
        from mailboxes m left join imap_accounts a on a.mailbox_id = m.id where m.active and m.intake->>'kind' = 'imap' and not m.demo`)
      return [{ value: at ? Math.max(0, app.clock().since(at).total('seconds')) : 0 }]
    },
  },
]
