import type { Key, t } from '../../ui/i18n.ts'
import type { RoutingDecision, RoutingSettings, Step } from '../api/routing.ts'
import { backWords, waitWords } from './wait-words.ts'

export const methodKeys: Record<RoutingSettings['method'], Key> = { 'manual': 'routing.manual', 'round-robin': 'routing.roundRobin', 'least-loaded': 'routing.leastLoaded', 'skills': 'routing.skills' }
export const weightKeys: Record<RoutingSettings['language'], Key> = { ignore: 'routing.ignore', prefer: 'routing.prefer', require: 'routing.require' }
export const stickyKeys: Record<RoutingSettings['sticky'], Key> = { never: 'routing.stickyNever', ticket: 'routing.stickyTicket', requester: 'routing.stickyRequester' }
export const fieldKeys: Record<string, Key> = {
  method: 'routing.method', language: 'routing.language', shift: 'routing.shift', accountManager: 'manager.title', sticky: 'routing.sticky', skillRules: 'routing.skillRules', relaxAfter: 'routing.relaxAfter',
  calendarId: 'routing.calendar', overflowTeamId: 'routing.overflow', takeBackUnbegun: 'routing.takeBackUnbegun', takeBackAway: 'routing.takeBackAway', takeBackLeave: 'routing.takeBackLeave',
}

const exclusionKeys: Record<NonNullable<Step['excluded']>, Key> = {
  'had-it': 'path.hadIt', 'leave': 'path.leave', 'away': 'path.away', 'busy': 'path.busy', 'off-shift': 'path.offShift', 'language': 'path.language', 'skill': 'path.skill', 'full': 'path.full',
}
/** What spoke for somebody, or why they could not get it. */
export function stepWords({ excluded, skill, score }: Step, translate: typeof t): string[] {
  if (excluded) return [translate(exclusionKeys[excluded], { skill: skill?.name ?? '' })]
  if (!score) return []
  const words = [
    score.manager === 0 && translate('path.manager'), score.manager > 0 && score.manager < 99 && translate('path.standIn'), score.sticky === 0 && translate('path.knows'),
    score.skills < 0 && translate('path.fit', { points: -score.skills }), score.load > 0 && translate('path.share', { percent: score.load }),
    score.shift === 1 && translate('path.offHours'), score.language === 1 && translate('path.otherLanguage'),
  ].filter((each) => each !== false)
  return words.length > 0 ? words : [translate('path.turn')]
}

/** What became of a ticket, in a line. */
export function decisionWords({ outcome, person, reason }: RoutingDecision, translate: typeof t): string {
  const name = person?.name ?? '–'
  if (outcome === 'placed') return translate('whyRouted.placed', { name })
  if (outcome === 'waiting') return translate('whyRouted.waiting', { reason: waitWords(reason, translate) })
  return translate('whyRouted.takenBack', { name, reason: backWords(reason, translate) })
}
