import { Badge, Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMailbox, deleteMailbox, getMailboxes } from '../api/mail.ts'
import type { Mailbox } from '../api/mail.ts'
import { Answer } from './Answer.tsx'
import { MailboxForm } from './MailboxForm.tsx'
import { MailboxPage } from './MailboxPage.tsx'
import { outcomeKey, troubleText } from './sign-in-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The desk's addresses: how their mail comes in and how answers go out. */
export function MailboxesSection() {
  const t = useT()
  const mailboxes = useQuery({ queryKey: keys.mailboxes, queryFn: getMailboxes })
  const [adding, setAdding] = useState(false)
  const navigate = useNavigate()
  const { mailbox: open, signIn } = useSearch({ strict: false })
  const show = (search: { mailbox?: string }) => void navigate({ to: '/settings/$section', params: { section: 'mailboxes' }, search })
  const outcome = outcomeKey(signIn)
  const remove = useSave((mailbox: Mailbox) => deleteMailbox(mailbox.id), [keys.mailboxes])
  const activate = useSave((mailbox: Mailbox) => changeMailbox(mailbox.id, mailbox.version, { active: !mailbox.active }), [keys.mailboxes])
  const shown = mailboxes.data?.items.find((mailbox) => mailbox.id === open)
  if (shown) return <MailboxPage key={shown.id} mailbox={shown} signIn={signIn} close={() => show({})} />
  return (
    <>
      <p className={styles.intro}>{t('mailbox.text')}</p>
      {outcome && outcome !== 'signIn.done' && <p role="alert" className={styles.error}>{troubleText(outcome, '', t)}</p>}
      <div><Button onClick={() => setAdding(true)}>{t('mailbox.add')}</Button></div>
      <Answer query={mailboxes} empty={t('mailbox.none')}>
        {(items) => items.map((mailbox) => (
          <section key={mailbox.id} className={styles.entry}>
            <Group gap={8}>
              <strong>{mailbox.address}</strong><span className={styles.muted}>{mailbox.name}</span>
              {!mailbox.active && <Badge color="gray">{t('mailbox.off')}</Badge>}
            </Group>
            <p className={styles.muted}>{t(mailbox.intake.kind === 'imap' ? 'mailbox.intakeImap' : 'mailbox.intakeHanded')}{mailbox.intake.kind === 'imap' && ` · ${mailbox.intake.host}:${mailbox.intake.port}`} · {mailbox.relay ? `${mailbox.relay.host}:${mailbox.relay.port}` : t('mailbox.relayDesk')}</p>
            {mailbox.state?.error && <p className={styles.error}>{mailbox.state.error}</p>}
            <Group gap={8}>
              <Button size="compact-sm" onClick={() => show({ mailbox: mailbox.id })} aria-label={`${t('action.edit')} ${mailbox.address}`}>{t('action.edit')}</Button>
              <Button size="compact-sm" variant="default" onClick={() => activate.mutate(mailbox)}>{t(mailbox.active ? 'settings.deactivate' : 'settings.activate')}</Button>
              <Button size="compact-sm" variant="default" color="red" onClick={() => { if (window.confirm(t('mailbox.sureDelete', { address: mailbox.address }))) remove.mutate(mailbox) }}>{t('action.delete')}</Button>
            </Group>
          </section>
        ))}
      </Answer>
      <Modal opened={adding} onClose={() => setAdding(false)} size="lg" title={t('mailbox.add')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {adding && <MailboxForm mailbox={null} saved={() => setAdding(false)} />}
      </Modal>
    </>
  )
}
