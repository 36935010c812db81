import sql from 'sql-template-tag'
import { z } from 'zod'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { id, instant } from '../platform/http/shapes.ts'
import type { Queries } from '../platform/db.ts'
import { mayImport } from '../settings/may-import.ts'
import { mayExport } from '../settings/may-export.ts'
import { currentSettings } from '../settings/current.ts'
import { language, languageTag, timeZone } from '../settings/locale.ts'

export const preferencesIn = z.record(z.string().min(1).max(50), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
  .refine(all => Object.keys(all).length <= 50, 'at most 50 preferences')

export const meBody = z.object({
  id, name: z.string(), role: z.enum(['admin', 'lead', 'agent', 'light', 'customer']), address: z.string().nullable(), language: z.string().nullable(),
  timeZone: z.string().nullable(), signature: z.string(), preferences: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])), teams: z.array(id),
  totpOn: z.boolean(), csrf: z.string().nullable().describe('Send it as x-csrf with every changing request of this session; null with an API token.'),
  deskName: z.string(), filesOrigin: z.string().nullable().describe('Where files are sent from when they have an origin of their own; null: from the desk itself.'),
  desk: z.object({ language, timeZone: z.string(), country: z.string().nullable().describe('By ISO 3166-1; its own telephone numbers are shown without their code.'), undoSendSeconds: z.int(), maxFileMb: z.int() }),
  can: z.object({ administer: z.boolean(), lead: z.boolean(), reply: z.boolean(), note: z.boolean(), export: z.boolean().describe('Take lists of tickets along as files.'), import: z.boolean().describe('Bring in people and organisations from tables.') }),
  createdAt: instant, version: z.int(),
})
export const meChangesIn = z.object({
  name: z.string().trim().min(1).max(200), language: languageTag.nullable(), timeZone: timeZone.nullable(), signature: z.string().max(20_000), preferences: preferencesIn,
}).partial()

interface Row {
  id: string; name: string; role: PersonActor['role']; address: string | null; language: string | null; timeZone: string | null; signature: string
  preferences: Record<string, string | number | boolean>; totpOn: boolean; csrf: string | null; createdAt: Temporal.Instant; version: number
}

/** Who is signed in, and what their screens need to begin. */
export async function me(app: App, q: Queries, actor: PersonActor): Promise<z.input<typeof meBody>> {
  const [row, settings] = await Promise.all([
    q.one<Row>(sql`select p.id, p.name, p.role, p.language, p.time_zone as "timeZone", p.signature, p.preferences, p.created_at as "createdAt", p.version,
      (select i.value from identities i where i.person_id = p.id and i.kind = 'email' order by i.is_primary desc, i.created_at limit 1) as address,
      coalesce((select c.totp_on from credentials c where c.person_id = p.id), false) as "totpOn",
      (select s.csrf from sessions s where s.id = ${actor.sessionId ?? null}) as csrf
      from people p where p.id = ${actor.id}`),
    currentSettings(app),
  ])
  const { role } = row
  return {
    ...row, teams: [...actor.teams], createdAt: row.createdAt.toString(), deskName: settings.deskName, filesOrigin: app.config.FILES_URL ?? null,
    desk: { language: settings.language, timeZone: settings.timeZone, country: settings.country, undoSendSeconds: settings.undoSendSeconds, maxFileMb: Math.min(settings.maxFileMb, app.config.MAX_FILE_MB) },
    can: { administer: role === 'admin', lead: role === 'admin' || role === 'lead', reply: role !== 'light', note: role !== 'customer', export: mayExport(role, settings), import: mayImport(role, settings) },
  }
}
