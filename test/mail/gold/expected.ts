/** What the tests of another project say of one of its mails; what they say nothing of is left out. */
export interface Expected {
  subject?: string
  messageId?: string
  /** As an instant. */
  date?: string
  /** Addresses. */
  from?: string
  to?: readonly string[]
  cc?: readonly string[]
  replyTo?: readonly string[]
  sender?: string
  /** Names beside the addresses of the header. */
  toNames?: readonly string[]
  inReplyTo?: readonly string[]
  references?: readonly string[]
  /** The whole text, white space aside. */
  text?: string
  /** Words that the text holds. */
  says?: string
  /** Whether there is HTML; a string: words that it holds. */
  html?: boolean | string
  /** How many files, their names, their sizes in bytes, the MD5 of their bytes; null is not said. */
  count?: number
  files?: readonly (string | null)[]
  sizes?: readonly (number | null)[]
  md5?: readonly (string | null)[]
}

/** A set: its folder of public mails, what its project says of them, and where we differ on purpose: `file field` and why. */
export interface GoldSet { folder: string; mails: Readonly<Record<string, Expected>>; otherwise: Readonly<Record<string, string>> }
