import { IconBell } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { withLaterTexts } from '../../ui/i18n.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { useAction } from '../keyboard/actions.ts'
import { useUnread } from './use-unread.ts'
import styles from './shell.module.css'

const Panel = lazy(async () => ({ default: (await withLaterTexts(() => import('../notifications/NotificationsPanel.tsx'))).NotificationsPanel }))

/** What one was told, behind a bell with the number of what is unread. */
export function Bell() {
  const t = useT()
  const format = useFormat()
  const { unread } = useUnread()
  const [opened, setOpened] = useState(false)
  const [asked, setAsked] = useState(false)
  const open = () => { setAsked(true); setOpened(true) }
  useAction('notifications', open)
  return (
    <>
      <button type="button" className={styles.link} style={{ border: 0, background: 'none', cursor: 'pointer', fontFamily: 'inherit', fontWeight: unread > 0 ? 600 : undefined }} onClick={open} title={t('nav.notifications')} aria-haspopup="dialog">
        <IconBell size={18} /><span className={styles.word}>{t('nav.notifications')}</span>
        {unread > 0 && <span className={`${styles.count} numeric`} data-unread={unread}>{format.count(unread)}</span>}
      </button>
      {asked && <Suspense><Panel opened={opened} close={() => setOpened(false)} /></Suspense>}
    </>
  )
}
