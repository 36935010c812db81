import type { FromFormat, Mailbox } from '../mailbox.ts'

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
 * Where other servers send what they cannot deliver: to the mailbox, or to bounce+token@ its domain, by which the mail at fault is known
 * even when a report says nothing. A machine's mail goes out from nobody, so that no machine answers it (RFC 3834 §3.3, H11).
 */
export function envelopeSender({ address, envelope }: Pick<Mailbox, 'address' | 'envelope'>, token: string, automatic: boolean): string {
  const local = `bounce+${token}`
  if (envelope === 'bounce' && local.length <= LONGEST_LOCAL_PART) return `${local}${address.slice(address.lastIndexOf('@'))}`
  return automatic ? '' : address
}
