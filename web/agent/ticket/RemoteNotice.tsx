import { Button } from '@mantine/core'
import { IconEyeOff, IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import styles from './ticket.module.css'

interface Props {
  remote: number
  trackers: number
  shown: boolean
  /** The reader chose to see them always from this sender. */
  always: boolean
  /** It is known who wrote it. */
  canRemember: boolean
  show: () => void
  remember: (always: boolean) => void
}

/** Above a mail: what was not loaded, or is always loaded from this sender, and how many trackers were taken out. */
export function RemoteNotice({ remote, trackers, shown, always, canRemember, show, remember }: Props) {
  const t = useT()
  if (trackers === 0 && (remote === 0 || (shown && !always))) return null
  return (
    <div className={styles.remote}>
      {remote > 0 && !shown && (
        <>
          <IconPhotoOff size={16} aria-hidden />
          <span>{t('message.remoteBlocked', { count: remote })}</span>
          <Button size="compact-xs" variant="default" onClick={show}>{t('message.showRemote')}</Button>
          {canRemember && <Button size="compact-xs" variant="subtle" onClick={() => remember(true)}>{t('message.alwaysRemote')}</Button>}
        </>
      )}
      {remote > 0 && always && (
        <>
          <IconPhoto size={16} aria-hidden />
          <span>{t('message.remoteAlways')}</span>
          <Button size="compact-xs" variant="subtle" onClick={() => remember(false)}>{t('message.neverRemote')}</Button>
        </>
      )}
      {trackers > 0 && <span className={styles.trackers} title={t('message.trackersWhy')}><IconEyeOff size={16} aria-hidden />{t('message.trackers', { count: trackers })}</span>}
    </div>
  )
}
