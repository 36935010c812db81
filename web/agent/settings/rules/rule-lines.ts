import type { RuleAction } from '../../../../server/automation/rule.ts'
import { t } from '../../../ui/i18n.ts'
import type { Key } from '../../../ui/i18n.ts'
import type { RuleContent } from '../../api/rules.ts'
import { valueText } from '../../rules/value-text.ts'
import { opKeys } from '../../views/field-words.ts'
import { groupOf, takesNothing } from '../../views/condition-tree.ts'
import type { Join, Leaf, Node } from '../../views/condition-tree.ts'
import { aboutKeys, actionText, whenText } from './rule-words.ts'
import type { With } from './rule-words.ts'

const joinKeys: Record<Join, Key> = { all: 'rl.partAll', any: 'rl.partAny', none: 'rl.partNone' }

/** A rule line by line, as people read it: so that two versions of it can be compared. */
export function ruleLines({ name, description, category, enabled, definition }: RuleContent, words: With): string {
  const { about, from, until, condition, actions } = definition
  return [
    name, description, category, t(enabled ? 'rl.enabled' : 'rl.time.off'), `${t('rl.about')}: ${t(aboutKeys[about])}`, `${t('rl.when')}: ${whenText(definition, words)}`,
    ...from === null ? [] : [`${t('rl.from')}: ${words.format.moment(from, new Date())}`], ...until === null ? [] : [`${t('rl.until')}: ${words.format.moment(until, new Date())}`],
    `${t('rl.if')}:`, ...conditionLines(condition as Node, words, 1), `${t('rl.then')}:`, ...actions.flatMap((action) => [`  ${actionText(action, { ...words, about })}`, ...textLines(action)]),
  ].filter((line) => line !== '').join('\n')
}

function conditionLines(node: Node, words: With, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const group = groupOf(node)
  if (group) return group.parts.length === 0 ? [] : [`${indent}${t(joinKeys[group.join])}`, ...group.parts.flatMap((part) => conditionLines(part, words, depth + 1))]
  const { field, op, value } = node as Leaf
  return [`${indent}${words.label(field)} ${t(opKeys[op])}${takesNothing(op) ? '' : ` ${valueText(field, value, words.desk, words.format)}`}`]
}

/** What an action says in each language, without its form. */
function textLines(action: RuleAction): string[] {
  if (action.do === 'open') return (action.note ?? '').split('\n').filter(Boolean).map((line) => `    ${line}`)
  if (!('texts' in action)) return []
  return action.texts.flatMap((text) => [...'subject' in text ? [`    ${text.language}: ${text.subject}`] : [], ...plain(text.html).map((line) => `    ${text.language}: ${line}`)])
}

/** The words of HTML, a line for each of its blocks. It is only read, never shown as HTML. */
function plain(html: string): string[] {
  const blocks = html.replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^>]*>/g, '\n')
  return (new DOMParser().parseFromString(blocks, 'text/html').body.textContent ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
}
