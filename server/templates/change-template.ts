import sql from 'sql-template-tag'
import { actorKey } from '../platform/actor.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { fixedId, isId } from '../platform/ids.ts'
import { problem } from '../platform/problem.ts'
import type { Language } from '../settings/locale.ts'
import { checkTemplate, type TemplateText } from './fill.ts'
import type { TemplateKind } from './kinds.ts'

/** Which text: of a kind and language, everywhere or for one brand or one mailbox. */
export interface Place { kind: TemplateKind; language: Language; brandId: string | null; mailboxId: string | null }

export function templateId({ kind, language, brandId, mailboxId }: Place): string {
  return fixedId(`mail-template:${kind}:${language}:${brandId ?? ''}:${mailboxId ?? ''}`)
}

export interface StoredTemplate { id: string; subject: string | null; body: string | null; version: number }

/** What is written down for a place, with its version; version 0 when nothing ever was. */
export async function storedTemplate(q: Queries, place: Place): Promise<StoredTemplate> {
  const id = templateId(place)
  return await q.maybe<StoredTemplate>(sql`select id, subject, body, version from mail_templates where id = ${id}`) ?? { id, subject: null, body: null, version: 0 }
}

/** Writes a text for a place, or resets it (null): the one of the next wider place holds then. Keeps the version before. Throws 422 for unknown variables. */
export async function changeTemplate(tx: Tx, place: Place, text: TemplateText | null): Promise<StoredTemplate> {
  if (place.brandId && place.mailboxId) throw problem.unprocessable('one-place', 'A text is for a brand or for a mailbox, not for both.')
  if (text) checkTemplate(place.kind, text)
  await refuseUnknownPlace(tx, place)
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${templateId(place)}))`)
  const before = await storedTemplate(tx, place)
  if (before.subject === (text?.subject ?? null) && before.body === (text?.body ?? null)) return before
  const subject = { kind: 'mail-template', id: before.id, version: before.version }
  tx.record(subject, 'mail-template.changed', { ...place, reset: text === null })
  const after = { id: before.id, subject: text?.subject ?? null, body: text?.body ?? null, version: subject.version }
  await tx.query(sql`insert into mail_templates (id, kind, language, brand_id, mailbox_id, subject, body, version)
    values (${after.id}, ${place.kind}, ${place.language}, ${place.brandId}, ${place.mailboxId}, ${after.subject}, ${after.body}, ${after.version})
    on conflict (id) do update set subject = excluded.subject, body = excluded.body, version = excluded.version`)
  await tx.query(sql`insert into mail_template_versions (template_id, version, subject, body, author_id, at)
    values (${after.id}, ${after.version}, ${after.subject}, ${after.body}, ${actorKey(tx.actor)}, ${tx.now})`)
  return after
}

/** A mailbox is no table of ours: its foreign key is checked by the database, and said in words here. */
async function refuseUnknownPlace(tx: Tx, { brandId, mailboxId }: Place): Promise<void> {
  if (brandId && !(isId(brandId) && await tx.maybe(sql`select 1 from brands where id = ${brandId} and not archived`))) throw problem.unprocessable('unknown-brand', 'There is no such brand.')
  if (mailboxId && !(await tx.maybe(sql`select 1 from mailboxes where id = ${mailboxId}`))) throw problem.unprocessable('unknown-mailbox', 'There is no such mailbox.')
}
