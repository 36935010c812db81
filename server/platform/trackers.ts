/**
 * Addresses at which services that send mail in bulk count who opened one: host and path, without the part that names the reader. A rule
 * each, from their own documentation or the look of their mails; whatever is small or hidden is found without (H34).
 */
const KNOWN: RegExp[] = [
  /\/wf\/open\b/i, // SendGrid
  /\/track\/open(?:\.php)?\b/i, // Mandrill, Mailchimp, Elastic Email
  /list-manage\.com\/track\//i, // Mailchimp
  /pstmrk\.it\/open|\/postmarkapp\/open/i, // Postmark
  /\.awstrack\.me\/I0\//i, // Amazon SES
  /^https?:\/\/(?:email|e|mg)\.[^/]+\/o\/[A-Za-z0-9_-]{20,}/i, // Mailgun
  /\.sparkpostmail\d*\.com\/q\/|\/q\/[A-Za-z0-9_~-]{20,}~~\//i, // SparkPost
  /\/e3t\/(?:Cto|Ctc|Cso)\b|\.hubspotemail\.net\/|track\.hubspot\.com\//i, // HubSpot
  /^https?:\/\/(?:click|cl|pages|view|image)\.[^/]+\/open\.aspx/i, // Salesforce Marketing Cloud
  /\/(?:mailtrack\.io\/trace|trace\/mail)\//i, // Mailtrack
  /t\.yesware\.com\/t\/|bananatag|getnotify\.com|mailfoogae|signals\.aid|streak\.com\/e\/|superhuman\.com\/.*(?:read|t)\/|\.mixmax\.com\/api\/track|cirrusinsight\.com\/|tracking\.[a-z]*\.?outreach\.io/i, // helpers of salespeople
  /via\.intercom\.io\/o|intercom-mail[^/]*\/via\/o/i, // Intercom
  /trk\.klclick\d*\.com|\.klaviyomail\.com\/o|ctrk\.klclick/i, // Klaviyo
  /rs6\.net\/on\.jsp/i, // Constant Contact
  /createsend\d*\.com\/t\/.*-o-|\.cmail\d+\.com\/t\/.*\/o\.gif/i, // Campaign Monitor
  /\/(?:sendinblue|brevo|sendibm\d*|sendibt\d*)[^/]*\/(?:im|mk\/op|tr\/op)|\.r\.[a-z0-9]+\.sendib(?:m|t)\d\.com\/.*\/o/i, // Brevo
  /mjt\.lu\/oo\//i, // Mailjet
  /\/(?:open|opened|pixel|beacon|spacer|blank|clear|1x1|transparent)\.(?:gif|png|aspx|php)(?:\?|$)/i, // many
  /google-analytics\.com\/(?:g\/)?collect|facebook\.com\/tr\b|bat\.bing\.com\/action/i, // analytics
  /\.freshmail\.(?:pl|mx)\/o\/|\.getresponse[^/]*\/open|gr-?\w*\.com\/o\.html|\.salesmanago\.(?:pl|com)\/.*(?:open|pixel)|\.edrone\.me\/.*open|\.mailersend\.net\/o|\.mlsend\.com\/.*\/o/i, // FreshMail, GetResponse, SALESmanago, edrone, MailerLite
]

/** Whether a picture from elsewhere is there to be counted, not to be seen: no size, hidden, or at a known address. */
export function isTracker(src: string, attributes: Readonly<Record<string, string | undefined>>): boolean {
  const style = (attributes.style ?? '').toLowerCase().replace(/\s+/g, '').slice(0, 2000)
  return isTiny(sizeOf(attributes.width, style, 'width'), sizeOf(attributes.height, style, 'height')) || isHidden(style) || 'hidden' in attributes || KNOWN.some(known => known.test(src.slice(0, 2000)))
}

function isTiny(width: number | null, height: number | null): boolean {
  if (width === 0 || height === 0) return true
  return (width === null ? height === 1 : width <= 1 && (height ?? 0) <= 1)
}

/** In pixels; null when it is not said, or in another unit. What the style says counts. */
function sizeOf(attribute: string | undefined, style: string, name: 'width' | 'height'): number | null {
  const text = new RegExp(`(?:^|;)(?:max-)?${name}:([^;!]+)`).exec(style)?.[1] ?? attribute?.trim() ?? ''
  const size = /^(\d{1,5})(?:\.\d+)?(?:px|pt)?$/.exec(text)?.[1]
  return size === undefined ? null : Number(size)
}

function isHidden(style: string): boolean {
  return /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0*)?(?:;|!|$)|mso-hide:all)/.test(style)
}
