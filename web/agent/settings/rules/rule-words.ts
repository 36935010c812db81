import type { About, RuleAction, RuleDefinition, Silence, Whom } from '../../../../server/automation/rule.ts'
import { t } from '../../../ui/i18n.ts'
import type { Key } from '../../../ui/i18n.ts'
import type { Format } from '../../../ui/use-format.ts'
import { categoryKeys } from '../../../ui/words.ts'
import type { Outcome, RuleFault, RuleTemplate, TimeRuleRow } from '../../api/rules.ts'
import type { Desk } from '../../shell/use-desk.ts'
import { linkKeys } from '../../ticket/links/words.ts'
import { valueText } from '../../rules/value-text.ts'
import { ruleEventKeys } from '../../views/field-words.ts'

export const actionKeys: Record<RuleAction['do'], Key> = {
  set: 'rl.do.set', status: 'rl.do.status', tag: 'rl.do.tag', assign: 'rl.do.assign', team: 'rl.do.team', follow: 'rl.do.follow', note: 'rl.do.note', reply: 'rl.do.reply', mail: 'rl.do.mail', notify: 'rl.do.notify',
  open: 'rl.do.open', link: 'rl.do.link', checklist: 'rl.do.checklist', snooze: 'rl.do.snooze', webhook: 'rl.do.webhook', keepStatus: 'rl.do.keepStatus', stop: 'rl.do.stop',
}
export const aboutKeys: Record<About, Key> = { ticket: 'rl.about.ticket', person: 'rl.about.person', organisation: 'rl.about.organisation' }
/** What an action is called in rules about tickets, or about others. */
export const actionKey = (action: RuleAction['do'], about: About): Key => (action === 'open' && about !== 'ticket' ? 'rl.openFor' : actionKeys[action])
export const silenceKeys: Record<Silence, Key> = { customer: 'rl.quiet.customer', public: 'rl.quiet.public', any: 'rl.quiet.any', held: 'rl.quiet.held' }
export const whomKeys: Record<Whom, Key> = { assignee: 'rl.whom.assignee', lead: 'rl.whom.lead', team: 'rl.whom.team' }
export const templateKeys: Record<RuleTemplate['key'], Key> = {
  acknowledge: 'rl.template.acknowledge', warnBeforeClosing: 'rl.template.warn', closeSilent: 'rl.template.close', vipFirst: 'rl.template.vip', billing: 'rl.template.billing', unassigned: 'rl.template.unassigned',
  statusUpdate: 'rl.template.status', thanks: 'rl.template.thanks', vipPeople: 'rl.template.vipPeople',
}
const faultKeys: Record<RuleFault['code'], Key> = {
  field: 'rl.fault.field', value: 'rl.fault.value', person: 'rl.fault.person', team: 'rl.fault.team', status: 'rl.fault.status', checklist: 'rl.fault.checklist', webhook: 'rl.fault.webhook', ticket: 'rl.fault.ticket', calendar: 'rl.fault.calendar', when: 'rl.fault.when', eventOnly: 'rl.fault.eventOnly', span: 'rl.fault.span', action: 'rl.fault.action',
}
export const timeStateKeys: Record<TimeRuleRow['state'], Key> = { waiting: 'rl.time.waiting', asked: 'rl.time.asked', acted: 'rl.time.acted', idle: 'rl.time.idle', over: 'rl.time.over', off: 'rl.time.off', broken: 'rl.time.broken' }
export const outcomeKeys: Record<Outcome, Key> = { no: 'rl.outcome.no', fired: 'rl.outcome.fired', again: 'rl.outcome.again', failed: 'rl.outcome.failed', stopped: 'rl.outcome.stopped' }

export const faultText = ({ code, name }: Pick<RuleFault, 'code' | 'name'>, label: (field: string) => string): string => t(faultKeys[code], { name: code === 'field' || code === 'eventOnly' ? label(name) : code === 'action' ? t(actionKeys[name as RuleAction['do']]) : name })

/** What names in a rule are called by. */
export interface With { about?: About; desk: Desk; format: Pick<Format, 'moment' | 'list' | 'spent'>; label: (field: string) => string }

/** When a rule is asked, in a line. */
export function whenText({ when, quiet }: Pick<RuleDefinition, 'when' | 'quiet'>, { format }: Pick<With, 'format'>): string {
  if (quiet) return t('rl.quietText', { silence: t(silenceKeys[quiet.of]), time: format.spent(quiet.minutes * 60) })
  return format.list(when.map((event) => t(ruleEventKeys[event])))
}

/** What an action does, in a line. */
export function actionText(action: RuleAction, { about = 'ticket', desk, format, label }: With): string {
  const name = t(actionKey(action.do, about))
  const detail = detailOf(action, { desk, format, label: (field) => label(about === 'ticket' ? field : `${about}.${field}`) })
  return detail === '' ? name : `${name}: ${detail}`
}

function detailOf(action: RuleAction, { desk, format, label }: With): string {
  switch (action.do) {
    case 'set': return `${label(action.field)} = ${valueText(action.field, action.value, desk, format)}`
    case 'status': return action.category ? t(categoryKeys[action.category]) : valueText('statusId', action.statusId, desk, format)
    case 'tag': return [...action.add.map((tag) => `+${tag}`), ...action.remove.map((tag) => `−${tag}`)].join(' ')
    case 'assign': return valueText('assigneeId', action.personId, desk, format)
    case 'team': return valueText('teamId', action.teamId, desk, format)
    case 'follow': return valueText('assigneeId', action.personId, desk, format)
    case 'notify': return format.list([...action.whom.map((whom) => t(whomKeys[whom])), ...action.people.map((id) => valueText('assigneeId', id, desk, format))])
    case 'mail': return action.to === 'address' ? action.address ?? '' : t(whomKeys[action.to])
    case 'open': return [action.subject, ...action.teamId ? [valueText('teamId', action.teamId, desk, format)] : [], ...action.assigneeId ? [valueText('assigneeId', action.assigneeId, desk, format)] : [], ...action.priority ? [valueText('priority', action.priority, desk, format)] : []].join(' · ')
    case 'link': return `${t(linkKeys[action.is])} #${action.number}`
    case 'snooze': return format.spent(action.hours * 3600)
    case 'note': case 'reply': return format.list(action.texts.map(({ language }) => language))
    default: return ''
  }
}
