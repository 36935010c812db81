import { escapeHtml } from '../platform/html.ts'
import { problem } from '../platform/problem.ts'
import { cleanLine, cleanText } from '../platform/text.ts'
import type { Language } from '../settings/locale.ts'
import { KINDS, type TemplateKind, type Variable } from './kinds.ts'

/** What an admin writes: plain text with {{variables}}, paragraphs parted by empty lines, `[words]({{link}})` alone in one for a button. */
export interface TemplateText { subject: string; body: string }
export type Values = Partial<Record<Variable, string | Temporal.Instant>>
/** What somebody wrote, sanitised, for the place that {{message}} marks. */
export interface Inner { html: string; text: string }
export interface Rendered { subject: string; html: string; text: string }
/** How to write dates. */
export interface Reader { language: Language; timeZone: string }

const NAME = /\{\{\s*([^{}]{0,100}?)\s*\}\}/g
const BUTTON = /^\[([^[\]\n]{1,200})\]\(\{\{\s*link\s*\}\}\)$/
const MESSAGE = /^\{\{\s*message\s*\}\}$/
const LONGEST_VALUE = 500

/** Throws 422 that lists what may be named, when a text names something else or lacks the place of the message. Half a brace is a slip as well. */
export function checkTemplate(kind: TemplateKind, { subject, body }: TemplateText): void {
  const { variables, message, subject: hasSubject } = KINDS[kind]
  const known = new Set<string>(variables)
  const list = variables.map(each => `{{${each}}}`).join(', ')
  const paragraphs = split(body)
  const places = paragraphs.filter(each => message && MESSAGE.test(each)).length
  for (const text of [subject, ...paragraphs.filter(each => !message || !MESSAGE.test(each))]) {
    const unknown = [...text.matchAll(NAME)].map(match => match[1]!).find(name => !known.has(name))
    if (unknown !== undefined) throw problem.unprocessable('unknown-variable', `There is no {{${unknown}}} here. You can use ${list}${message ? ', and {{message}} alone in its paragraph' : ''}.`, { variables, name: `{{${unknown}}}`, list })
    if (/\{\{|\}\}/.test(text.replace(NAME, ''))) throw problem.unprocessable('broken-variable', `A variable is not closed: write it as {{${variables[0]}}}. You can use ${list}.`, { variables, list })
  }
  if (message && places !== 1) throw problem.unprocessable('no-message', 'Write {{message}} once, alone in its paragraph: there goes what was written.', { place: '{{message}}' })
  if (hasSubject && subject.trim() === '') throw problem.unprocessable('no-subject', 'This mail needs a subject.')
}

/** Fills a text in: values are escaped and never read again, so a value cannot bring HTML, a line of a header, or a variable. Missing ones are empty. */
export function fillTemplate({ subject, body }: TemplateText, values: Values, reader: Reader, inner?: Inner): Rendered {
  const say = (text: string, write: (value: string) => string) => text.replace(NAME, (_, name: string) => write(valueOf(values, name as Variable, reader)))
  const paragraphs = split(body).map(paragraph => {
    if (MESSAGE.test(paragraph)) return { html: inner?.html ?? '', text: inner?.text ?? '' }
    const label = BUTTON.exec(paragraph)?.[1]
    if (label !== undefined) return button(label, valueOf(values, 'link', reader))
    return { html: `<p style="margin:0 0 16px">${say(escapeHtml(paragraph), escapeHtml).replaceAll('\n', '<br>')}</p>`, text: say(paragraph, value => value) }
  })
  return {
    subject: cleanLine(say(subject, value => value), 900),
    html: paragraphs.map(each => each.html).join(''),
    text: paragraphs.map(each => each.text).filter(each => each.trim() !== '').join('\n\n'),
  }
}

/** The variables of a signature: HTML that an admin or a colleague wrote, sanitised before. Unknown names stay as they are. */
export function fillSignature(html: string, values: Values, reader: Reader): string {
  return html.replace(NAME, (whole, name: string) => name in values ? escapeHtml(valueOf(values, name as Variable, reader)) : whole)
}

function valueOf(values: Values, name: Variable, { language, timeZone }: Reader): string {
  const value = values[name] ?? ''
  if (typeof value !== 'string') return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(value.epochMilliseconds)
  return cleanLine(value, LONGEST_VALUE)
}

/** A link as a button, with its address below for whoever wants to see where it leads; only to the web. */
function button(label: string, link: string): { html: string; text: string } {
  const href = /^https?:\/\//.test(link) ? escapeHtml(link) : ''
  const look = 'display:inline-block;padding:10px 18px;background:#4263eb;color:#fff;border-radius:6px;text-decoration:none'
  return {
    html: `<p style="margin:0 0 16px"><a href="${href}" style="${look}">${escapeHtml(label)}</a></p><p style="margin:0 0 16px"><a href="${href}">${href}</a></p>`,
    text: `${label}:\n${link}`,
  }
}

function split(body: string): string[] {
  return cleanText(body).split(/\n[ \t]*\n+/).map(each => each.trim()).filter(each => each !== '')
}
