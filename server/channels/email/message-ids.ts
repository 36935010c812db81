/** The Message-ID of a message that we send: fixed by the message's own id, so that every attempt carries the same one (H5). */
export function ownMessageId(messageId: string, mailboxAddress: string): string {
  return `<${messageId.replaceAll('-', '')}@${mailboxAddress.slice(mailboxAddress.lastIndexOf('@') + 1).toLowerCase()}>`
}

const MOST_REFERENCES = 11

/** References of an answer (RFC 5322 §3.6.4): those of the mail it answers and that mail itself; the first and the last ten when they are many. */
export function answerReferences(references: readonly string[], inReplyTo: string | null): string[] {
  const all = [...new Set([...references, ...(inReplyTo ? [inReplyTo] : [])])]
  return all.length <= MOST_REFERENCES ? all : [all[0]!, ...all.slice(1 - MOST_REFERENCES)]
}

/** The ids by which a mail names what it answers, the nearest first: In-Reply-To, then References from the end (H3). */
export function parentIds(mail: { inReplyTo: readonly string[]; references: readonly string[] }): string[] {
  return [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, 50)
}
