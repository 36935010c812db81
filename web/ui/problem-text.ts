import { faultText } from './field-faults.ts'
import { t } from './i18n.ts'
import type { Key } from './i18n.ts'
import { isProblem } from '../agent/api/problem.ts'

/** Problems a person meets often, in their own language; the API's own words serve for the rest. */
const known: Record<string, Key> = {
  'offline': 'problem.offline',
  'not-signed-in': 'problem.notSignedIn',
  'role': 'problem.role',
  'not-found': 'problem.notFound',
  'ticket-not-found': 'problem.notFound',
  'person': 'problem.notFound',
  'too-many': 'problem.tooMany',
  'busy': 'problem.busy',
  'database': 'problem.database',
  'internal': 'problem.internal',
  'duplicate': 'problem.duplicate',
  'changed-meanwhile': 'problem.changed',
  'credentials': 'problem.credentials',
  'code': 'problem.code',
  'totp': 'problem.code',
  'link': 'problem.link',
  'weak-password': 'problem.weakPassword',
  'password': 'problem.password',
  'ticket-closed': 'problem.closed',
  'already-sent': 'problem.sent',
  'file-too-large': 'problem.tooLarge',
  'unknown-variable': 'problem.unknownVariable',
  'broken-variable': 'problem.brokenVariable',
  'no-message': 'problem.noMessage',
  'no-subject': 'problem.noSubject',
  'dkim-missing': 'problem.dkimMissing',
  'dkim-different': 'problem.dkimDifferent',
  'dns': 'problem.dns',
  'same-ticket': 'problem.sameTicket',
  'only-message': 'problem.onlyMessage',
  'has-parent': 'problem.hasParent',
  'link-circle': 'problem.linkCircle',
  'ticket-merged': 'problem.merged',
  'ticket-in-bin': 'problem.inBin',
  'ticket-spam': 'problem.spam',
  'ticket-ability': 'problem.ticketAbility',
  'not-in-team': 'problem.notInTeam',
  'not-an-agent': 'problem.notAnAgent',
  'unknown-status': 'problem.unknownStatus',
  'unknown-team': 'problem.unknownTeam',
  'too-many-tags': 'problem.tooManyTags',
  'too-many-tickets': 'problem.tooManyTickets',
  'place-left': 'problem.placeLeft',
  'empty-macro': 'problem.emptyMacro',
  'macro-ability': 'problem.macroAbility',
  'shared-macro': 'problem.sharedMacro',
  'unknown-name': 'problem.lacks',
  'macro-file': 'problem.macroFile', 'rule-file': 'problem.ruleFile',
  'bulk-undone': 'problem.bulkUndone',
}

/** Why something did not work, for a person. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) return t('problem.internal')
  const key = known[error.code]
  return key ? t(key, words(error.extra)) : faultText(error) ?? error.message
}

/** Why something was not done, where only the code of it was kept; one without words here speaks for itself. */
export function codeText(code: string): string {
  const key = known[code]
  return key ? t(key) : code
}

/** What the API names besides, for the texts that name it too. */
function words(extra: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(extra).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
