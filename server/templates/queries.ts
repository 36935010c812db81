import sql from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { BUILT_IN } from './built-in.ts'
import { storedTemplate, templateId, type Place } from './change-template.ts'
import type { TemplateText } from './fill.ts'

export interface ShownTemplate extends Place, TemplateText { own: boolean; version: number }

/** The text that holds at a place: its own, else of all brands and mailboxes, else the built-in one. */
export async function templateAt(q: Queries, place: Place): Promise<ShownTemplate> {
  const own = await storedTemplate(q, place)
  if (own.body !== null) return { ...place, subject: own.subject ?? '', body: own.body, own: true, version: own.version }
  const wider = await storedTemplate(q, { ...place, brandId: null, mailboxId: null })
  const text = wider.body === null ? BUILT_IN[place.language][place.kind] : { subject: wider.subject ?? '', body: wider.body }
  return { ...place, ...text, own: false, version: own.version }
}

/** For which places texts were written. */
export function writtenTemplates(q: Queries): Promise<(Place & { version: number })[]> {
  return q.query(sql`select kind, language, brand_id as "brandId", mailbox_id as "mailboxId", version from mail_templates where body is not null
    order by kind, language, brand_id nulls first, mailbox_id nulls first limit 5000`)
}

export interface TemplateVersion { version: number; subject: string | null; body: string | null; author: string; at: Temporal.Instant }

/** What stood at a place over time, the newest first, with who wrote it. */
export function templateVersions(q: Queries, place: Place): Promise<TemplateVersion[]> {
  return q.query(sql`select v.version, v.subject, v.body, coalesce(p.name, v.author_id) as author, v.at from mail_template_versions v
    left join people p on p.id::text = v.author_id where v.template_id = ${templateId(place)} order by v.version desc limit 50`)
}
