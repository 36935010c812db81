import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { currentSettings } from '../settings/current.ts'
import { spoken } from '../settings/locale.ts'
import { BUILT_IN } from './built-in.ts'
import { fillTemplate, type Inner, type Rendered, type TemplateText, type Values } from './fill.ts'
import type { TemplateKind } from './kinds.ts'

export interface Where {
  /** Of the ticket, else of whoever reads it; unknown ones become the desk's. In the order of preference when there are more. */
  language: string | null | readonly (string | null)[]
  brandId?: string | null
  mailboxId?: string | null
  /** Of whoever reads it; the desk's when it has none. */
  timeZone?: string | null
}

/**
 * A mail of the desk's own in words: the text of the mailbox, else of the brand, else of the desk, else the built-in one, filled in.
 * `brand.name` is the brand's, else what the caller gives, else the desk's name.
 */
export async function renderTemplate(from: App | Tx, kind: TemplateKind, where: Where, values: Values, inner?: Inner): Promise<Rendered> {
  const q: Queries = 'db' in from ? from.db : from
  const settings = await currentSettings(from)
  const language = spoken(...[where.language].flat(), settings.language)
  const [text, brand] = await Promise.all([templateText(q, kind, language, where), brandName(q, where.brandId ?? null)])
  const all = { ...values, 'brand.name': brand ?? values['brand.name'] ?? settings.deskName }
  return fillTemplate(text, all, { language, timeZone: where.timeZone ?? settings.timeZone }, inner)
}

async function templateText(q: Queries, kind: TemplateKind, language: keyof typeof BUILT_IN, { brandId, mailboxId }: Pick<Where, 'brandId' | 'mailboxId'>): Promise<TemplateText> {
  const own = await q.maybe<TemplateText>(sql`select subject, body from mail_templates where kind = ${kind} and language = ${language} and body is not null
    and (mailbox_id = ${mailboxId ?? null} or brand_id = ${brandId ?? null} or (mailbox_id is null and brand_id is null))
    order by mailbox_id nulls last, brand_id nulls last limit 1`)
  return own ?? BUILT_IN[language][kind]
}

/** The name under which customers know us there; undefined without a brand. */
export async function brandName(q: Queries, brandId: string | null): Promise<string | undefined> {
  if (brandId === null) return undefined
  return (await q.maybe<{ name: string }>(sql`select name from brands where id = ${brandId}`))?.name
}
