import { IconClock, IconPlugConnectedX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useT } from '../../ui/use-language.ts'
import { useWaiting } from '../outbox/waiting.ts'
import { useConnected } from '../realtime/socket.ts'
import styles from './shell.module.css'

/** Says that the desk is out of reach, and that what is written is kept; and what waits on this device to be sent, or was refused. */
export function Connection() {
  const t = useT()
  const connected = useConnected()
  const waiting = useWaiting()
  if (connected && waiting.length === 0) return null
  return (
    <div className={styles.banner} role="status">
      {connected ? <IconClock size={16} aria-hidden /> : <IconPlugConnectedX size={16} aria-hidden />}
      <span>
        {!connected && t('state.offline')}{' '}
        {waiting.length > 0 && <span data-outbox={waiting.length}>{t('outbox.waits', { count: waiting.length })}</span>}
        {[...new Set(waiting.map((item) => item.number))].map((number) => <Fragment key={number}> <Link to="/tickets/$ticket" params={{ ticket: String(number) }}>#{number}</Link></Fragment>)}
      </span>
    </div>
  )
}
