import type { DomUtils } from 'htmlparser2'

type Found = NonNullable<ReturnType<typeof DomUtils.findOne>>
/** What the marks ask of an element. */
type Element = Pick<Found, 'name' | 'attribs'>

const classed = (...names: string[]) => (element: Element) => {
  const own = (element.attribs.class ?? '').split(/\s+/).map(name => name.replace(/^(?:x_|ecx)+/, ''))
  return names.some(name => own.includes(name))
}
const identified = (pattern: RegExp) => (element: Element) => pattern.test((element.attribs.id ?? '').replace(/^(?:x_|ecx)+/, ''))
const styled = (pattern: RegExp) => (element: Element) => pattern.test(element.attribs.style ?? '')

/**
 * What mail programs write around or above what they quote. `quotes`: all inside is quoted; `holds`: the quotation begins here, own words may stand
 * inside or below; `opens`: all to the end is quoted; `rules`: a line across, which opens only when a header block stands below it.
 */
export type Mark = 'quotes' | 'holds' | 'opens' | 'rules'

const MARKS: { program: string; kind: Mark; is: (element: Element) => boolean }[] = [
  { program: 'Gmail', kind: 'holds', is: element => classed('gmail_quote', 'gmail_quote_container', 'gmail_extra')(element) && element.name !== 'blockquote' },
  { program: 'Apple Mail, Thunderbird and others', kind: 'quotes', is: element => element.name === 'blockquote' && (element.attribs.type === 'cite' || 'cite' in element.attribs) },
  { program: 'Gmail, Proton, Tutanota, Yahoo for the iPhone', kind: 'quotes', is: element => element.name === 'blockquote' && classed('gmail_quote', 'protonmail_quote', 'tutanota_quote', 'iosymail')(element) },
  { program: 'Yahoo, AOL', kind: 'quotes', is: element => classed('yahoo_quoted')(element) || identified(/^(?:ydp\w*)?yahoo_quoted_\d+/)(element) },
  { program: 'Proton', kind: 'quotes', is: classed('protonmail_quote') },
  { program: 'Tutanota', kind: 'quotes', is: classed('tutanota_quote') },
  { program: 'Zoho', kind: 'quotes', is: element => classed('zmail_extra')(element) || identified(/^blockquote_zmail$/i)(element) },
  { program: 'Thunderbird', kind: 'holds', is: classed('moz-cite-prefix', 'moz-forward-container') },
  { program: 'Outlook on the web and the new one', kind: 'opens', is: identified(/^(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/i) },
  { program: 'Outlook for telephones', kind: 'opens', is: element => classed('OutlookMessageHeader', 'ms-outlook-mobile-reference-message')(element) || identified(/^ms-outlook-mobile-reference-message$/i)(element) },
  { program: 'Outlook for the Mac', kind: 'opens', is: identified(/^OLK_SRC_BODY_SECTION$/) },
  { program: 'Outlook 2007 to 2021', kind: 'rules', is: styled(/border:\s*none;\s*border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)/i) },
  { program: 'Windows Mail', kind: 'rules', is: styled(/padding-top:\s*5px;\s*border-top-color:\s*rgb\(229,\s*229,\s*229\)/i) },
  { program: 'Hotmail', kind: 'rules', is: element => element.name === 'hr' && element.attribs.id === 'stopSpelling' },
  { program: 'Zimbra', kind: 'rules', is: element => element.name === 'hr' && (element.attribs.id === 'zwchr' || element.attribs['data-marker'] === '__DIVIDER__') },
  { program: 'NetEase', kind: 'quotes', is: identified(/^isReplyContent$/) },
  { program: 'mail.ru', kind: 'quotes', is: element => classed('mail-quote-collapse')(element) || identified(/^mail-app-auto-quote$/)(element) },
  { program: 'GMX, web.de, mail.com', kind: 'quotes', is: element => element.attribs.name === 'quote' && element.name === 'div' },
  { program: 'Roundcube, mail.bg', kind: 'holds', is: identified(/^(?:v1)?reply-intro$/) },
  { program: 'wp.pl, o2.pl', kind: 'holds', is: classed('nh_extra') },
  { program: 'Spark, Front', kind: 'quotes', is: element => element.attribs.name === 'messageReplySection' || classed('front-blockquote')(element) },
]

/** What mail programs write around a signature. */
const SIGNATURES: ((element: Element) => boolean)[] = [
  classed('gmail_signature', 'moz-signature', 'protonmail_signature_block', 'tutanota_signature', 'zmail_signature', 'yahoo-signature', 'ms-outlook-mobile-signature'),
  identified(/^(?:signature|ms-outlook-mobile-signature|AppleMailSignature|applemailsignature-\w+|ymail_android_signature|lineBreakAtBeginningOfSignature)$/i),
  element => element.attribs['data-signatureblock'] === 'true' || element.attribs.name === 'messageSignatureSection',
]

export function markOf(element: Element): Mark | undefined {
  // a forwarded mail is content
  if (classed('gmail_quote_forward')(element)) return undefined
  return MARKS.find(mark => mark.is(element))?.kind
}

export function isSignature(element: Element): boolean {
  return SIGNATURES.some(is => is(element))
}
