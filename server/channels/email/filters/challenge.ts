import { header, type ParsedMail } from '../mail.ts'
import type { Filter } from './filter.ts'

/** Headers that systems of challenge and response put on their questions. */
const HEADERS = ['x-tmda-confirm', 'x-boxbe-challenge', 'x-spamarrest-challenge', 'x-uol-antispam', 'x-mailinblack', 'x-challenge-response', 'x-spamblocker-challenge']
const TMDA = /\btmda\b/i
const SENDER = /@(?:.+\.)?(?:boxbe\.com|spamarrest\.com|mailinblack\.com|choicemail\.com|bluebottle\.com|digiportal\.com|sendio\.com|cleanmail\.(?:de|ch))$|(?:-confirm|\+confirm|^confirm-\S+|challenge)@|spamblocker-challenge@|noreply-antispam@|antispam-?confirm\S*@/i
const SUBJECT = /\b(?:please )?confirm (?:your (?:message|e-?mail|delivery)|that you)|confirmation (?:required|request(?:ed)?) (?:for|to deliver)|(?:message|mail) (?:to .{1,80} )?(?:waits?|is waiting|awaiting|held) .{0,40}(?:approval|confirmation|verification|authenti)|verification (?:needed|required)|requires? (?:your )?(?:confirmation|verification)|please verify (?:yourself|your)|authorization requested|\(verification\)|action required to deliver/i
const TEXT = /(?:click|follow|visit|use) .{0,60}(?:link|url|below|here).{0,120}(?:deliver|release|approv|confirm|verif|guest list)|reply to this (?:message|e-?mail).{0,160}(?:confirm|deliver|verif|not a spammer)|(?:one-?time|anti-?spam) (?:verification|confirmation|request|challenge)|(?:prove|show|confirm) that you are (?:a )?(?:human|not a (?:spammer|robot))|add(?:ed)? .{0,30}to .{0,40}(?:allowed|approved|guest|white) ?-?list|challenge[-/ ]response/is

/**
 * A mail server asks the sender to prove that they are a person before it hands the mail over (TMDA, Boxbe, Earthlink, Spam Arrest …).
 * Nothing that a customer said, and an answer by a machine would confirm anything: set aside, so that a colleague can click (H16).
 */
export const challenge: Filter = {
  step: 'challenge',
  judge(mail) {
    const why = reason(mail)
    return why === null ? null : { ruling: 'quarantined', cause: 'challenge', why: `${why} Open it in the ledger and follow its link if the customer shall get the answer.` }
  },
}

function reason(mail: ParsedMail): string | null {
  const named = HEADERS.find(name => name in mail.headers)
  if (named) return `A mail server asks to confirm a mail of ours: it carries ${named}.`
  const { subject } = mail
  const text = mail.text.slice(0, 4000)
  const from = mail.from?.address ?? ''
  const answer = mail.inReplyTo.length + mail.references.length > 0 || 'auto-submitted' in mail.headers
  if (TMDA.test(header(mail, 'x-delivery-agent')) && SUBJECT.test(`${subject} ${text}`) && answer) return 'TMDA asks to confirm a mail of ours.'
  if (SENDER.test(from) && (SUBJECT.test(subject) || TEXT.test(text))) return `${from} asks to confirm a mail of ours.`
  return answer && SUBJECT.test(subject) && TEXT.test(text) ? 'It asks to confirm a mail of ours before it is handed over.' : null
}
