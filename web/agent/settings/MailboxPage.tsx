import { Badge, Button, Group, SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { Mailbox } from '../api/mail.ts'
import { DkimKeys } from './DkimKeys.tsx'
import { MailboxForm } from './MailboxForm.tsx'
import { MailboxSignIn } from './MailboxSignIn.tsx'
import { MailboxTest } from './MailboxTest.tsx'
import { SendingForm } from './SendingForm.tsx'
import styles from './settings.module.css'

type Part = 'general' | 'sending' | 'domain'
const parts: Array<[Part, Key]> = [['general', 'sending.general'], ['sending', 'sending.sending'], ['domain', 'sending.domain']]

/** One mailbox with all that belongs to it. `signIn`: the code with which one came back from its provider. */
export function MailboxPage({ mailbox, signIn, close }: { mailbox: Mailbox; signIn: string | undefined; close: () => void }) {
  const t = useT()
  const [part, setPart] = useState<Part>('general')
  return (
    <section className={styles.part} aria-label={mailbox.address}>
      <div><Button size="compact-sm" variant="subtle" autoFocus leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={close}>{t('sending.back')}</Button></div>
      <Group gap={8}>
        <h2 style={{ margin: 0 }}>{mailbox.address}</h2><span className={styles.muted}>{mailbox.name}</span>
        {!mailbox.active && <Badge color="gray">{t('mailbox.off')}</Badge>}
      </Group>
      <MailboxSignIn mailbox={mailbox} outcome={signIn} />
      <div className={styles.table}>
        <SegmentedControl aria-label={t('sending.parts')} value={part} onChange={(value) => setPart(value)} data={parts.map(([value, key]) => ({ value, label: t(key) }))} />
      </div>
      {part === 'general' && <MailboxForm key={mailbox.version} mailbox={mailbox} saved={() => undefined} />}
      {part === 'sending' && <SendingForm key={mailbox.version} mailbox={mailbox} />}
      {part === 'domain' && (
        <>
          <h2>{t('sending.testTitle')}</h2>
          <MailboxTest mailbox={mailbox} />
          <DkimKeys domain={mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1).toLowerCase()} />
        </>
      )}
    </section>
  )
}
