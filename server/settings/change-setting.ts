import sql from 'sql-template-tag'
import { actorKey } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { catalogue, settingId, type SettingKey, type Settings } from './catalogue.ts'
import { announceSettings } from './current.ts'

/** Sets one setting and keeps the version before it; to the value it has already, nothing happens. Throws 400 out of bounds. */
export async function changeSetting<K extends SettingKey>(tx: Tx, key: K, value: Settings[K]): Promise<void> {
  const read = catalogue[key].schema.safeParse(value)
  if (!read.success) throw problem.badRequest('setting', `${key}: ${read.error.issues[0]?.message ?? 'not valid'}`, { setting: key })
  const id = settingId(key)
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`setting:${key}`}))`)
  const before = await tx.maybe<{ value: unknown; version: number }>(sql`select value, version from settings where id = ${id}`)
  const from = before ? before.value : catalogue[key].default
  if (JSON.stringify(from) === JSON.stringify(read.data)) return
  const setting = { kind: 'setting', id, version: before?.version ?? 0 }
  tx.record(setting, 'setting.changed', { key, from, to: read.data })
  const json = JSON.stringify(read.data)
  await tx.query(sql`insert into settings (id, key, value, version) values (${id}, ${key}, ${json}::jsonb, ${setting.version})
    on conflict (id) do update set value = excluded.value, version = excluded.version`)
  await tx.query(sql`insert into setting_versions (setting_id, version, value, author_id, at)
    values (${id}, ${setting.version}, ${json}::jsonb, ${actorKey(tx.actor)}, ${tx.now})`)
  await announceSettings(tx)
}
