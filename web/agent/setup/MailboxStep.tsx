import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getMailboxes } from '../api/mail.ts'
import { MailboxForm } from '../settings/MailboxForm.tsx'
import { MailboxTest } from '../settings/MailboxTest.tsx'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** The first mailbox, tried at once against the real servers. */
export function MailboxStep({ done }: StepProps) {
  const t = useT()
  const first = useQuery({ queryKey: keys.mailboxes, queryFn: getMailboxes }).data?.items[0]
  return (
    <div className={styles.step}>
      <h2>{t('setup.mailboxTitle')}</h2>
      {first ? <><p className={styles.muted}>{first.address}</p><MailboxTest mailbox={first} /><Button onClick={done}>{t('setup.continue')}</Button></>
        : <><p className={styles.muted}>{t('setup.mailboxText')}</p><MailboxForm mailbox={null} saved={() => undefined} /></>}
    </div>
  )
}
