import { escapeHtml, sanitizeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { cleanLine } from '../platform/text.ts'

/** What a macro may name, with what a preview shows where there is no ticket. */
export const SAMPLES = {
  'requester.firstName': 'Ana',
  'requester.name': 'Ana Petrova',
  'requester.address': 'ana@example.com',
  'organisation.name': 'Example Ltd',
  'ticket.number': '1042',
  'ticket.subject': 'Printer',
  'ticket.createdAt': Temporal.Instant.from('2026-11-02T08:15:00Z'),
  'agent.firstName': 'Iva',
  'agent.name': 'Iva Ilieva',
  'assignee.name': 'Boris Ivanov',
  'team.name': 'Support',
  'brand.name': 'Acme',
} as const
export type MacroVariable = keyof typeof SAMPLES
export const MACRO_VARIABLES = Object.keys(SAMPLES) as MacroVariable[]
export type MacroValues = Partial<Record<MacroVariable, string | Temporal.Instant | null>>

/** `{{name}}`, `{{name|what to say without it}}`, or `{{? what the agent has to fill in}}`. Never across a tag. */
const PLACE = /\{\{([^{}<>]{0,300})\}\}/g
const LONGEST_VALUE = 500

/** Throws 422 that lists what may be named, when a text names something else or a brace is not closed. */
export function checkMacroText(html: string): void {
  const list = MACRO_VARIABLES.map(each => `{{${each}}}`).join(', ')
  const unknown = [...html.matchAll(PLACE)].map(match => partsOf(match[1]!)).find(({ ask, name }) => !ask && !(name in SAMPLES))
  if (unknown) throw problem.unprocessable('unknown-variable', `There is no {{${unknown.name}}} here. You can use ${list}.`, { variables: MACRO_VARIABLES, name: `{{${unknown.name}}}`, list })
  if (/\{\{|\}\}/.test(html.replace(PLACE, ''))) throw problem.unprocessable('broken-variable', `A variable is not closed: write it as {{${MACRO_VARIABLES[0]}}}. You can use ${list}.`, { variables: MACRO_VARIABLES, list })
}

export interface Filled { html: string; /** What is left for the agent to fill in. */ missing: string[] }

/** Fills a text in. Values are escaped and never read again; what has neither a value nor a fallback stays as it is, to be asked about before sending. */
export function fillText(html: string, values: MacroValues, reader: { language: string; timeZone: string }): Filled {
  const missing: string[] = []
  const filled = html.replace(PLACE, (whole, inner: string) => {
    const { ask, name, fallback } = partsOf(inner)
    const value = ask ? '' : written(values[name as MacroVariable], reader)
    if (value !== '') return escapeHtml(value)
    if (fallback !== undefined) return fallback
    missing.push(name)
    return whole
  })
  // once more: a value within an address of a link would be one that nobody checked
  return { html: sanitizeHtml(filled), missing }
}

function partsOf(inner: string): { ask: boolean; name: string; fallback: string | undefined } {
  const [before, ...rest] = inner.split('|')
  const name = before!.replaceAll('&nbsp;', ' ').trim()
  return { ask: name.startsWith('?'), name, fallback: rest.length > 0 ? rest.join('|').trim() : undefined }
}

function written(value: string | Temporal.Instant | null | undefined, { language, timeZone }: { language: string; timeZone: string }): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return cleanLine(value, LONGEST_VALUE)
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(value.epochMilliseconds)
}
