import type { Key, t } from '../../ui/i18n.ts'

const reasonKeys: Record<string, Key> = {
  'had-it': 'wait.hadIt', 'leave': 'wait.leave', 'away': 'wait.away', 'busy': 'wait.busy', 'off-shift': 'wait.offShift', 'language': 'wait.language', 'skill': 'wait.skill', 'full': 'wait.full',
  'nobody': 'wait.nobody', 'at-once': 'wait.atOnce', 'manual': 'wait.manual', 'no-team': 'wait.noTeam',
}
const backKeys: Record<string, Key> = { unbegun: 'back.unbegun', away: 'back.away', leave: 'back.leave', gone: 'back.gone' }

/** Why a ticket waits, as the end of a sentence. */
export const waitWords = (reason: unknown, translate: typeof t): string => translate(reasonKeys[String(reason)] ?? 'wait.atOnce')
/** Why it was taken back. */
export const backWords = (reason: unknown, translate: typeof t): string => translate(backKeys[String(reason)] ?? 'back.gone')
