import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { testMailbox } from '../api/mail.ts'
import type { Check, Mailbox } from '../api/mail.ts'
import styles from './settings.module.css'

/** Tries a mailbox against its real servers and says in words what was found. */
export function MailboxTest({ mailbox }: { mailbox: Mailbox }) {
  const t = useT()
  const test = useMutation({ mutationFn: () => testMailbox(mailbox.id) })
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <Button size="compact-sm" variant="light" loading={test.isPending} onClick={() => test.mutate()}>{t('mailbox.test')}</Button>
      {test.error && <p className={styles.error} role="alert">{problemText(test.error)}</p>}
      {test.data && <ul className={styles.checks} role="status"><Found label={t('mailbox.in')} check={test.data.intake} /><Found label={t('mailbox.out')} check={test.data.relay} /></ul>}
    </div>
  )
}

function Found({ label, check }: { label: string; check: Check }) {
  return (
    <li>
      <span className={check.ok ? styles.good : styles.bad}>{check.ok ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />} {label}</span>
      <span>{check.message}</span>
    </li>
  )
}
