import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { catalogue, defaults, settingKeys, type Settings } from './catalogue.ts'

const CHANNEL = 'settings'
const cached = new WeakMap<object, Promise<Settings>>()
const inThisChange = Symbol('settings')

/** The desk's settings: from memory, but within a change that changed one as that change leaves them. */
export function currentSettings(from: App | Tx | Queries): Promise<Settings> {
  const q = 'db' in from ? from.db : from
  if (isChange(q) && changedHere(q).any) return load(q)
  const known = cached.get(q.home)
  if (known) return known
  const loading = load(q)
  cached.set(q.home, loading)
  loading.catch(() => forgetSettings(q)) // the next one tries again
  return loading
}

async function load(q: Queries): Promise<Settings> {
  const rows = await q.query<{ key: string; value: unknown }>(sql`select key, value from settings`)
  const stored = new Map(rows.map(row => [row.key, row.value]))
  const settings: Record<string, unknown> = { ...defaults }
  for (const key of settingKeys) {
    // bounds may have become narrower since it was stored: then the default holds
    const read = catalogue[key].schema.safeParse(stored.get(key))
    if (read.success) settings[key] = read.data
  }
  return settings as unknown as Settings
}

export function forgetSettings(q: Queries): void {
  cached.delete(q.home)
}

/** What a change has to remember once it changed a setting: its own reads are fresh, and all nodes forget on commit. */
export async function announceSettings(tx: Tx): Promise<void> {
  const changed = changedHere(tx)
  if (changed.any) return
  changed.any = true
  tx.afterCommit(() => forgetSettings(tx))
  await tx.query(sql`select pg_notify(${CHANNEL}, '')`)
}

function isChange(q: Queries): q is Tx {
  return 'unit' in q
}

function changedHere(tx: Tx): { any: boolean } {
  return tx.unit(inThisChange, () => ({ any: false }))
}

/** Forgets what another node changed. Called once at the start; the answer ends it. */
export function watchSettings(app: App): Promise<() => Promise<void>> {
  const forget = () => forgetSettings(app.db)
  return app.db.listen(CHANNEL, forget, forget)
}
