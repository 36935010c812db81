import { IconPlugConnectedX } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import { useConnected } from '../realtime/socket.ts'
import styles from './shell.module.css'

/** Says that the desk is out of reach, and that what is written is kept. */
export function Connection() {
  const t = useT()
  const connected = useConnected()
  if (connected) return null
  return <div className={styles.banner} role="status"><IconPlugConnectedX size={16} aria-hidden />{t('state.offline')}</div>
}
