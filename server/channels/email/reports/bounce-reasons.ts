/** Why a mail did not arrive, from a fixed list; the workspace has words for each. */
export const BOUNCE_REASONS = [
  'unknown-user', 'unknown-host', 'moved', 'takes-no-mail', 'suspended', 'mailbox-full', 'too-large', 'virus', 'spam', 'authentication', 'reputation',
  'policy', 'rate', 'relay-denied', 'expired', 'network', 'content', 'system', 'rejected', 'other',
] as const
export type BounceReason = (typeof BOUNCE_REASONS)[number]

/** Reasons for which the same address will fail again: a hard bounce flags the address. All else may pass, or lies with us. */
const HARD: ReadonlySet<BounceReason> = new Set(['unknown-user', 'unknown-host', 'moved', 'takes-no-mail'])

export function isHard(reason: BounceReason): boolean {
  return HARD.has(reason)
}

/**
 * What mail servers write, the more telling first: several may be in one answer ("550 5.7.1 … user unknown"). Phrases are of Postfix,
 * Exim, Sendmail, qmail, Exchange, Google, Yahoo, Microsoft, GMX, mail.ru, Yandex, Zoho, Domino, Japanese carriers and their filters.
 */
const PHRASES: readonly (readonly [BounceReason, RegExp])[] = [
  ['network', /hop count|too many hops|mail(?: forwarding)? loop|routing loop|host not found,? try again|name service error.{0,80}try again|host (?:is )?not reachable|network error on|(?:able to|could ?n[o']t|cannot) (?:establish|open) an? (?:smtp )?connection/i],
  ['moved', /\b(?:has|have) moved|no (?:longer|forwarding) (?:on server|address|here)|not our customer|address (?:has )?(?:been )?changed|user has left|no longer (?:on (?:this )?server|works? here|employed|with us)|mailbox (?:has )?moved/i],
  ['takes-no-mail', /\b5\.3\.2\b.{0,160}not accepting (?:network )?messages|does(?: not|n['’]t) (?:accept|receive) (?:e-?)?mail|null ?mx|accepts? no mail|not accepting (?:any )?mail|domain .{0,40}no (?:mail|mx)/i],
  ['unknown-host', /host \S{1,100} not found|(?:host|domain)(?: name)? (?:not found|unknown|does not exist|lookup failed|is (?:not valid|invalid))|unknown (?:host|domain|mail host)|no such (?:domain|host)|unrouteable (?:mail )?domain|unroutable domain|name or service not known|nxdomain|domain .{0,60}(?:could ?n[o']t be found|does not exist)|could ?n[o']t find any host|non-existent (?:host|domain)|bad destination (?:host|system)|illegal (?:host|domain)|account or domain may not exist|\S+\.\w{2,} does not exist/i],
  ['suspended', /account (?:is |has been |was |that you tried to reach is )*(?:disabled|suspended|locked|inactive|deactivated|blocked|expired|closed|not active)|(?:disabled|suspended|inactive|deactivated|locked) (?:user|mailbox|account|recipient)|(?:mailbox|user|recipient)(?: is)?(?: currently)? (?:disabled|suspended|inactive|locked|deactivated|unavailable for delivery|frozen)|not activated|temporar(?:il)?y (?:disabled|locked)|account .{0,30}is (?:locked|disabled|inactive|suspended)/i],
  ['mailbox-full', /(?:mailbox|mail ?box|inbox|mail ?folder|user|account|recipient|storage).{0,40}(?:is )?(?:\bfull\b|over ?quota|exceed(?:s|ed)?.{0,20}(?:quota|limit|storage|size)|out of (?:space|storage))|over ?quota|quota (?:is )?exceed|exceed(?:s|ed|ing)? (?:the |its |their |disk |storage |mailbox |local |his |her )*(?:quota|limit(?! per)|allocation)|disk full|not enough (?:disk|storage|free) ?space|insufficient (?:system )?storage|no (?:disk )?space left|excessive mail|maildir delivery failed|mailfolder is full|メールボックスが一杯|почтовый ящик переполнен/i],
  ['too-large', /(?:message|mail|line|data|size).{0,40}(?:too (?:large|big)|is too long|exceeds? .{0,30}(?:size|limit|maximum)|limit exceeded)|(?:max(?:imum)?|allowed) (?:message )?(?:size|length) exceeded|size limit|too (?:large|big) (?:message|mail)|larger than|line limit|line too long/i],
  ['virus', /virus|malware|infected|trojan|worm\b|clamav/i],
  ['authentication', /\bspf\b|\bdkim\b|\bdmarc\b|sender policy framework|domainkeys|unauthenticated|email from .{0,60}(?:not allowed|violates)|not authorized to send|sender id|authentication (?:results|check|failure|required to send from)/i],
  ['rate', /frequency limit|AUP#(?:In-)?13\d\d/i],
  ['reputation', /client host rejected|may not be mail exchanger|\bIP=[\d.]+ - A problem occurred|\bofr_(?:10\d|999)\b|(?:ptr|reverse dns|rdns|reverse name|reverse lookup)|without (?:a )?(?:valid )?(?:reverse|sender domain)|reputation|(?:block|black|deny|real-?time|rbl|dns) ?list(?:ed|ing|s)?|spamhaus|spamcop|barracuda.*reputation|\brbl\b|\bdnsbl\b|dynamic (?:ip|address)|(?:ip|host|server|client|connection|connections|sender)\b.{0,60}(?:block(?:ed)?|banned|not (?:accepted|allowed|permitted)|refused|rejected.{0,20}(?:ip|network))|blocked (?:ip|using|by|for)|(?:ip|network)(?: address)? .{0,60}(?:blocked|listed|banned|refused|denied)|temporarily deferred due to|poor reputation|access denied.{0,40}(?:ip|banned)|banned send|unusual rate|not be accepted .{0,30}ip|bad (?:sender )?(?:ip|host)|temporarily rejected due to low|AUP#/i],
  ['rate', /too many (?:connections?|recipients?|messages?|mails?|concurrent|errors?|sessions?|emails?)|rate[- ]?(?:limit|limited|exceeded|control)|throttl|concurrent connections?|limit(?:ed)? (?:per|exceeded for)|exceeded .{0,30}(?:connections?|per (?:hour|minute|day))|receiving mail at a rate|maximum number of recipients|try again later.{0,20}too|in-?\d{4}\b.*sender rejected/i],
  ['spam', /\bofr_50[56]\b|\bspam\b|unsolicited|\bUBE\b|\bUCE\b|bulk (?:e-?)?mail|junk|spam-?(?:like|score|detected)|looks like spam|advertis|content filter|message content rejected|considered (?:as )?spam/i],
  ['relay-denied', /relay(?:ing)?(?: access)?(?: (?:is |was |has been )?)*(?:denied|prohibited|not (?:permitted|allowed)|operation rejected|disallowed)|(?:unable|not permitted|not allowed|cannot|not authori[sz]ed) to relay|mail relay|relay(?:ing)? (?:blocked|not )|not .{0,20}gateway|we do not relay|no relaying/i],
  ['unknown-user', /no valid recipients?\b|(?:no such|unknown|invalid|non-?existent|undefined|bad|not (?:a )?valid|non existing|unrouteable|unknown or illegal|unknown local|inexistent) (?:user|recipient|mailbox|address(?:ee)?|account|person|login|alias|local part|destination|email|e-mail|virtual|client|local|receiver)|(?:user|recipient|mailbox|addressee|account|address|person|name|email|e-mail|inbox|destinataire|alias|local part|mail box).{0,80}(?:unknown|not (?:found|exist|known|recogni[sz]ed|listed|valid|here|registered|a known)|(?:does|do|did) ?n[o'’]t (?:exist|match)|doesn['’]t exist|could ?n[o']t be found|is invalid|invalid\b|no longer (?:exists?|available|valid)|undeliverable|isn['’]t (?:valid|available)|possibly incorrect|cannot be found|was not found)|no mailbox here|no (?:user|account|mailbox|recipient)s? (?:here|by|with|found|named|of)|user unknown|unknown user|not exist(?:s|ed|ing)?\b|not listed in|not found in .{0,30}(?:directory|address)|invalid recipient|recipient unknown|unknown recipient|unknown address|RecipNotFound|RecipientNotFound|AddressUnknown|(?:no|not a) local (?:user|mailbox|delivery)|vpopmail|delivery to .{0,40} failed.{0,20}user|not (?:a|our) (?:valid )?(?:mailbox|user|customer)|(?:address|recipient)(?: address)? rejected(?!: *(?!user|undeliver|unverified|recipient)\w)|that address|Нет такого пользователя|пользовател\S* не найден|такого ящика|宛先|存在しません|見つかりません|There is no user|this user doesn|mailaddress is administratively disabled|Destination address rejected/i],
  ['policy', /polic(?:y|ies)|violat(?:es|ion)|prohibited|restricted (?:access|recipient)|administrative(?:ly)? (?:prohibit|den|lock)|presents? a potential|security (?:issue|reason|problem|policy)|potential(?:ly)? (?:harmful|dangerous)|not (?:comply|compliant)|RESOLVER\.RST|attachment|executable|encryption (?:needed|required)|must issue a starttls|tls (?:required|is required)|authentication required|dangerous|cannot be (?:encrypted|decrypted)|blocked by .{0,30}(?:rule|filter)/i],
  ['expired', /failed (?:after )?\d+ attempts|(?:retry|delivery|message|queue|mail).{0,30}(?:time(?:out)? ?(?:exceeded|out)|expired|too old|lifetime)|(?:been )?in (?:the )?queue too long|retry time(?:out)? (?:not reached|exceeded)|multiple retries|(?:could|was) not (?:be )?(?:delivered|send|sent)?.{0,20}(?:for|within|in|past|after) (?:the )?(?:past |last )?\d+ (?:day|hour|minute|h\b)|for (?:the )?past \d|cannot send message (?:for|within)|delivery (?:has been )?(?:delayed|time expired|attempts? (?:failed|expired))|delayed|not yet (?:been )?delivered|will be retried|timed out|expired|giving up|too many (?:retries|attempts)|exceeded .{0,20}(?:retr|attempts)/i],
  ['network', /connection (?:refused|timed out|reset|dropped|lost|failed|closed|was dropped|error)|no route to host|network (?:is )?unreachable|host (?:is )?(?:unreachable|not reachable|down)|(?:dns|name server|name service|mx|nameserver).{0,30}(?:error|fail|timeout|loop|problem)|lookup (?:failure|failed|error)|unable to (?:connect|resolve)|(?:establish|open) (?:an )?(?:smtp )?connection|mail (?:loop|forwarding loop)|hop count|too many hops|loop(?:s|ing)? (?:back|detected)|routing loop|could not connect|did not accept our requests to connect|(?:tls|ssl) (?:handshake|negotiation|error|failure)|i\/o error|not reachable/i],
  ['content', /(?:header|from:|address(?:es)? in|message-id|mime|content|body|subject|charset|date).{0,50}(?:invalid|malformed|not (?:accepted|allowed|acceptable|valid)|missing|illegal|error|bad|required)|RFC ?\d{3,4}|malformed|syntax (?:error|for)|bare (?:lf|cr)|8.?bit|smtputf8|media error|missing .{0,20}header|non-?compliant|multiple .{0,20}from|command unrecognized|bad sequence|unrecogni[sz]ed command/i],
  ['system', /could not load|(?:mailer|system|local|internal|server|service|script|program|process|software|configuration|config).{0,25}(?:error|fail|unavailable|crash|problem|busy|not available|down)|temporary failure|resources? (?:temporarily|exceeded|unavail)|lock failure|procmail|can['’]?t create|permission denied|i\/o|input\/output|command (?:died|output|failed)|exit (?:status|code)|child status|sendmail|disk (?:error|quota)|fatal error|out of memory|temporarily unavailable|X-Unix|cannot (?:open|update|append)|Not enough|insufficient/i],
  ['rejected', /groups\.google\.com|permission to post|reject|refus|denied|block|not (?:accept|allowed|permitted|wanted)|declin|filter|administrator|deny|prohibit|forbidden|unacceptable|unable to deliver|disallow|failed|undeliver/i],
]

/** Enhanced status codes that say it plainly (RFC 3463, and the IANA register); the longest that fits. */
const STATUSES: Readonly<Record<string, BounceReason>> = {
  '1.0': 'rejected', '1.1': 'unknown-user', '1.2': 'unknown-host', '1.3': 'unknown-user', '1.4': 'unknown-user', '1.6': 'moved', '1.10': 'takes-no-mail', '1.7': 'rejected', '1.8': 'rejected', '1.9': 'network',
  '2.1': 'suspended', '2.2': 'mailbox-full', '2.3': 'too-large', '2.4': 'system', '3.1': 'mailbox-full', '3.4': 'too-large', '3': 'system',
  '4.1': 'network', '4.2': 'network', '4.3': 'network', '4.4': 'unknown-host', '4.5': 'rate', '4.6': 'network', '4.7': 'expired', '5.0': 'rejected', '5.3': 'rate', '5': 'content', '6': 'content',
  '7.8': 'policy', '7.20': 'authentication', '7.23': 'authentication', '7.24': 'authentication', '7.25': 'reputation', '7.26': 'authentication', '7.27': 'takes-no-mail', '7.0': 'policy', '7.1': 'policy', '7': 'policy',
}

/** Words that many use for everything: the code may know better. */
const VAGUE: ReadonlySet<BounceReason> = new Set(['rejected', 'system'])

/** A program that sorts mail behind the server failed: what it says of users and files is of its own machine. */
const PROGRAM = /\b(?:procmail|maildrop)\b[^\n]{0,40}(?:can['’]?t|could ?n['’o]t|unable|cannot|error|fail)|\|[^|\n]{0,80}\b(?:procmail|maildrop)\b/i
/** It is about our address or domain, not about theirs (RFC 3463 §3.2: X.1.7 and X.1.8). */
const SENDER = /\b[45]\.1\.[78]\b|domain of sender|sender (?:address|domain)[^\n]{0,100}(?:reject|not exist|not found|unknown|resolv)/i
/** The address was taken at RCPT and refused with the whole mail: the filter of a person who is there, as mobile carriers answer. Of Sendmail's transcript only what its own line below confirms: with pipelining, the reply below DATA may be the one to RCPT. */
export const AFTER_DATA = /in reply to (?:end of )?DATA command|after end of data:|>>> DATA\s+<<< 5\d\d[^\n]{0,200}\n554 5\.0\.0 Service unavailable|SMTP command\s+DATA\b/i
/** What a gateway writes around the reply of the server that it handed to: only the reply tells why. */
const WRAPPER = /^[45]\.\d\.\d - [\w ]{1,40} error (?=\d{3}[ -]')/i

function spoken(words: string): BounceReason | undefined {
  const text = words.slice(0, 4000)
  return PHRASES.find(([, phrase]) => phrase.test(text))?.[0]
}

/** By the words of the server first, then by those around them, because servers use a few codes for everything; last by the code. */
export function reasonOf(status: string | null, words: string, context: string): BounceReason {
  const own = words.replace(WRAPPER, '')
  if (PROGRAM.test(own)) return 'system'
  const said = spoken(own)
  if ((said === 'unknown-user' || said === 'unknown-host') && SENDER.test(own) || said === 'unknown-user' && AFTER_DATA.test(context)) return 'rejected'
  if (said !== undefined && !VAGUE.has(said)) return said
  const around = spoken(context.replace(WRAPPER, ''))
  if (around !== undefined && !VAGUE.has(around)) return around
  const found = said ?? around
  const detail = /^[245]\.(\d+)(?:\.(\d+))?/.exec(status ?? '')
  const known = detail ? STATUSES[`${detail[1]}.${detail[2] ?? 0}`] ?? STATUSES[detail[1]!] : undefined
  // a server that refuses was reached, whatever its code says of the way to it
  return found === 'rejected' && detail?.[1] === '4' && /(?:^|\D)5\d\d[ -]/.test(own) ? found : known ?? found ?? 'other'
}
