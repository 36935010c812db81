import { replyStyle, type FromFormat, type Mailbox } from '../mailbox.ts'
import { replyAddress } from '../reply-token.ts'

const LONGEST_LOCAL_PART = 64

/** The name before the address of a reply. Without an agent the desk speaks: under the brand's name. */
export function fromName(format: FromFormat, { agent, brand }: { agent: string | null; brand: string }): string {
  if (agent === null || agent.trim() === '' || format === 'brand') return brand
  if (format === 'first-name') return firstName(agent)
  return format === 'agent-brand' ? `${agent} (${brand})` : agent
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

/**
 * Where other servers send what they cannot deliver: to an address with the message's own token, by which the mail at fault is known even
 * when a report says nothing, or to the mailbox. By default wherever answers with a token arrive as well. A machine's mail goes out from
 * nobody, so that no machine answers it (RFC 3834 §3.3, H11), unless the mailbox says otherwise.
 */
export function envelopeSender(mailbox: Pick<Mailbox, 'address' | 'envelope' | 'intake'>, token: string, automatic: boolean): string {
  const { address, envelope } = mailbox
  const local = `bounce+${token}`
  if (envelope === 'bounce' && local.length <= LONGEST_LOCAL_PART) return `${local}${address.slice(address.lastIndexOf('@'))}`
  if (automatic) return ''
  return envelope === 'auto' ? replyAddress(address, token, replyStyle(mailbox)) : address
}
