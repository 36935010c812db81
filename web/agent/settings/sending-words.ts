import type { Key } from '../../ui/i18n.ts'
import { causeKeys } from '../../ui/words.ts'
import type { DeskSettings } from '../api/desk.ts'
import type { Check, DkimKey, DomainFinding, Mailbox } from '../api/mail.ts'
import type { TemplateKind } from '../api/templates.ts'

export const fromFormatKeys: Record<Mailbox['fromFormat'], Key> = { 'agent': 'sending.from.agent', 'agent-brand': 'sending.from.agent-brand', 'brand': 'sending.from.brand', 'first-name': 'sending.from.first-name' }
export const quoteKeys: Record<DeskSettings['quoteHistory'], Key> = { none: 'sending.quote.none', last: 'sending.quote.last', all: 'sending.quote.all' }
export const envelopeKeys: Record<Mailbox['envelope'], Key> = { auto: 'sending.envelope.auto', plain: 'sending.envelope.plain', bounce: 'sending.envelope.bounce' }
export const dkimKeys: Record<DkimKey['state'], Key> = { new: 'dkim.new', active: 'dkim.active', retired: 'dkim.retired' }

export const checkResultKeys: Record<Check['code'], Key> = {
  'handed': 'check.handed', 'handed-http': 'check.handed-http', 'imap-good': 'check.imap-good', 'imap-bad': 'check.imap-bad',
  'relay-good': 'check.relay-good', 'relay-missing': 'check.relay-missing', 'relay-bad': 'check.relay-bad', 'sent': 'check.sent', 'untrusted': 'check.untrusted',
  ...causeKeys,
}
export const checkKeys: Record<DomainFinding['check'], Key> = { mx: 'sending.mx', spf: 'sending.spf', dkim: 'sending.dkim', dmarc: 'sending.dmarc' }
export const findingStateKeys: Record<DomainFinding['state'], Key> = { good: 'sending.good', warning: 'sending.warning', bad: 'sending.bad', unknown: 'sending.unknown' }
/** What was found of a domain, with its cure. */
export const findingKeys: Record<DomainFinding['code'], Key> = {
  'dns-silent': 'finding.dns-silent', 'mx-good': 'finding.mx-good', 'mx-missing': 'finding.mx-missing',
  'spf-good': 'finding.spf-good', 'spf-missing': 'finding.spf-missing', 'spf-many': 'finding.spf-many', 'spf-broken': 'finding.spf-broken', 'spf-not-relay': 'finding.spf-not-relay', 'spf-relay-unknown': 'finding.spf-relay-unknown',
  'dkim-good': 'finding.dkim-good', 'dkim-none': 'finding.dkim-none', 'dkim-missing': 'finding.dkim-missing', 'dkim-different': 'finding.dkim-different',
  'dmarc-good': 'finding.dmarc-good', 'dmarc-watching': 'finding.dmarc-watching', 'dmarc-missing': 'finding.dmarc-missing', 'dmarc-broken': 'finding.dmarc-broken',
}

export const templateKeys: Record<TemplateKind, Key> = {
  'acknowledgement': 'template.kind.acknowledgement', 'acknowledgement-unverified': 'template.kind.acknowledgement-unverified', 'reply': 'template.kind.reply', 'update': 'template.kind.update', 'notification': 'template.kind.notification', 'notification-digest': 'template.kind.notification-digest',
  'solved': 'template.kind.solved', 'closed': 'template.kind.closed', 'invitation': 'template.kind.invitation', 'password-reset': 'template.kind.password-reset',
  'verify-address': 'template.kind.verify-address', 'too-large': 'template.kind.too-large',
}
