import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import { catalogue, defaults, settingKeys, type Settings } from './catalogue.ts'

/** The desk's settings, kept in memory. */
export const { current: currentSettings, forget: forgetSettings, announce: announceSettings, watch: watchSettings } = remembered('settings', load)

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
