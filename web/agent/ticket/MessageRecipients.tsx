import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { channelKeys } from '../../ui/words.ts'
import type { Message } from '../api/types.ts'
import styles from './ticket.module.css'

/** From, to and in copy, as the message's channel tells them, and the sender's own date, which is no proof of anything. */
export function Recipients({ message }: { message: Message }) {
  const t = useT()
  const format = useFormat()
  const { date } = message.meta
  const lines = [
    [t('message.from'), addresses(message.meta.from)],
    [t('message.sender'), addresses(message.meta.sender)],
    [t('message.replyTo'), addresses(message.meta.replyTo)],
    [t('composer.to'), addresses(message.meta.to)],
    [t('composer.cc'), addresses(message.meta.cc)],
    [t('message.dated'), typeof date === 'string' ? format.wholeMoment(date) : ''],
    [t('message.bcc'), addresses(message.meta.bcc)],
    [t('message.checks'), checks(message.meta.authentication)],
    [t('message.channel'), t(channelKeys[message.channel])],
  ].filter(([, value]) => value)
  return <dl className={styles.details}>{lines.map(([label, value]) => <div key={label}><dt>{label}</dt><dd dir="auto">{value}</dd></div>)}</dl>
}

/** Addresses are texts, or {name, address}, alone or in a list. */
function addresses(value: unknown): string {
  if (Array.isArray(value)) return value.map(addresses).filter(Boolean).join(', ')
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { name, address } = value as { name?: unknown; address?: unknown }
  return typeof address !== 'string' ? '' : typeof name === 'string' && name ? `${name} <${address}>` : address
}

/** The results of RFC 8601 as they are written everywhere: SPF, DKIM, DMARC, ARC. */
function checks(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const found = value as Record<string, unknown>
  return ['spf', 'dkim', 'dmarc', 'arc'].flatMap((name) => (typeof found[name] === 'string' ? [`${name.toUpperCase()} ${found[name]}`] : [])).join(', ')
}
