import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../../platform/secrets.ts'

/** What a reply address of ours says. It proves that its bearer has seen our mail, not who the bearer is (H4, H20). */
export interface ReplyToken {
  ticketNumber: number
  /** The last eight bytes of an id, hex: of the person whom it was given to, of the ticket when several got the same mail, of the message for bounces, of the side conversation for its mails. */
  recipient: string
  /** What an answer to it becomes when a colleague writes it: to customers we only give `reply`, and to all alike what decides nothing.
   *  `bounce`: not for answers, but for what other servers have to say of one message; a machine may still answer there. */
  kind: TokenKind
}
export type TokenKind = 'reply' | 'note' | 'bounce' | 'side'

// Crockford's base 32, lower case: local parts lose their case on the way, and 40 characters leave room within 64 (RFC 5321 §4.5.3.1.1)
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 40
/** The key and what it is for, in one byte. */
const KEYS: Record<TokenKind, number> = { reply: 1, note: 2, bounce: 3, side: 4 }
const KINDS = Object.keys(KEYS) as TokenKind[]
const TOKEN = new RegExp(`(?:^|[+=.-])([${ALPHABET}]{${LENGTH}})$`)
/** How composing writes a token into a text, for relays that replace addresses and Message-IDs. */
const MARKER = new RegExp(`\\[ref:([${ALPHABET}]{${LENGTH}})\\]`, 'gi')
const LONGEST_LOCAL_PART = 64
const LONGEST_SEARCHED = 1_000_000

/** 25 bytes: key and kind, ticket number (6), recipient (8), keyed hash (10). A mail to several names its ticket: so nobody has what was given to another. */
export function signReplyToken(secrets: Secrets, ticketNumber: number, recipientId: string, kind: TokenKind = 'reply'): string {
  const payload = Buffer.alloc(15)
  payload.writeUInt8(KEYS[kind], 0)
  payload.writeUIntBE(ticketNumber, 1, 6)
  Buffer.from(recipientMark(recipientId), 'hex').copy(payload, 7)
  return toBase32(Buffer.concat([payload, seal(secrets, payload)]))
}

/** The token in an address, if it is one of ours and unchanged. Understands name+token@, reply-token@ and token@. */
export function readReplyToken(secrets: Secrets, address: string): ReplyToken | null {
  const text = TOKEN.exec(address.slice(0, address.lastIndexOf('@')).toLowerCase())?.[1]
  return text ? openToken(secrets, text) : null
}

/** The token of ours that a text was marked with, `[ref:token]` in its words or its HTML; the first of several that is ours. */
export function readBodyToken(secrets: Secrets, text: string, html: string | null): ReplyToken | null {
  for (const source of [text, html ?? '']) {
    for (const [, token] of [...source.slice(0, LONGEST_SEARCHED).matchAll(MARKER)].slice(0, 20)) {
      const found = openToken(secrets, token!.toLowerCase())
      if (found) return found
    }
  }
  return null
}

function openToken(secrets: Secrets, text: string): ReplyToken | null {
  const bytes = fromBase32(text)
  const payload = bytes.subarray(0, 15)
  const kind = KINDS.find(each => KEYS[each] === payload[0])
  if (kind === undefined || !timingSafeEqual(bytes.subarray(15), seal(secrets, payload))) return null
  return { ticketNumber: payload.readUIntBE(1, 6), recipient: payload.subarray(7).toString('hex'), kind }
}

/** How a token names a person. */
export function recipientMark(personId: string): string {
  return personId.replaceAll('-', '').slice(-16)
}

/** How mail to a mailbox can carry a token: name+token@ (RFC 5233), reply-token@ where all addresses of the domain arrive, or not at all. */
export type ReplyStyle = 'plus' | 'catch-all' | 'plain'

/** The address to which replies shall go; the plain one where a token would make the local part too long. */
export function replyAddress(mailbox: string, token: string, style: ReplyStyle): string {
  const at = mailbox.lastIndexOf('@')
  const local = style === 'plus' ? `${mailbox.slice(0, at)}+${token}` : `reply-${token}`
  return style === 'plain' || local.length > LONGEST_LOCAL_PART ? mailbox : `${local}${mailbox.slice(at)}`
}

function seal(secrets: Secrets, payload: Buffer): Buffer {
  return secrets.sign('reply-token', payload).subarray(0, 10)
}

function toBase32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  for (let count = 0; count < LENGTH; count++) {
    text = ALPHABET[Number(bits & 31n)]! + text
    bits >>= 5n
  }
  return text
}

function fromBase32(text: string): Buffer {
  let bits = 0n
  for (const character of text) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character))
  return Buffer.from(bits.toString(16).padStart(50, '0'), 'hex')
}
