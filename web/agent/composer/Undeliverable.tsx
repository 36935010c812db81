import { IconAlertTriangle } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import { bounceKey } from '../../ui/words.ts'
import type { Ticket } from '../api/types.ts'
import styles from './composer.module.css'

/** Says before one writes that mail to one of the recipients comes back. */
export function Undeliverable({ ticket, addresses }: { ticket: Ticket; addresses: string[] }) {
  const t = useT()
  const wanted = new Set(addresses.map((address) => address.trim().toLowerCase()))
  const troubled = ticket.undeliverable.filter(({ address }) => wanted.has(address.toLowerCase()))
  return troubled.map(({ address, reason }) => (
    <div key={address} className={styles.warning} role="status" data-undeliverable>
      <IconAlertTriangle size={16} aria-hidden /><span style={{ flex: 1 }}>{t('composer.undeliverable', { address, reason: t(bounceKey(reason)) })}</span>
    </div>
  ))
}
