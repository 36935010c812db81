import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { currentSettings } from '../settings/current.ts'
import { textIn, type Macro, type MacroText } from './macro.ts'
import { valuesOf, type TicketValues } from './values.ts'
import { fillText, SAMPLES, type Filled } from './variables.ts'

export interface RenderedText extends Filled { language: string }
export interface RenderedMacro { reply: RenderedText | null; note: RenderedText | null }
export type Texts = Pick<Macro, 'replies' | 'notes'>

/** The texts of a macro on some tickets, each in its ticket's language, else the desk's; filled in with two statements for all of them. */
export async function renderMacro(from: App | Tx, actor: PersonActor, macro: Texts, ticketIds: readonly string[]): Promise<Map<string, RenderedMacro>> {
  const q: Queries = 'db' in from ? from.db : from
  const settings = await currentSettings(from)
  const values = await valuesOf(q, actor.id, ticketIds, settings.deskName)
  return new Map([...values].map(([id, of]) => [id, rendered(macro, of, settings)]))
}

/** The same with samples, where no ticket is at hand. */
export async function renderSample(app: App, macro: Texts, language: string | null): Promise<RenderedMacro> {
  return rendered(macro, { language, timeZone: null, values: SAMPLES }, await currentSettings(app))
}

function rendered({ replies, notes }: Texts, { language, values }: TicketValues, settings: { language: string; timeZone: string }): RenderedMacro {
  const say = (texts: readonly MacroText[]) => {
    const text = textIn(texts, language, settings.language)
    return text ? { language: text.language, ...fillText(text.html, values, { language: text.language, timeZone: settings.timeZone }) } : null
  }
  return { reply: say(replies), note: say(notes) }
}
