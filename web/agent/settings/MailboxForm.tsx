import { Button, Fieldset, Select, Textarea, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMailbox, createMailbox } from '../api/mail.ts'
import type { Mailbox } from '../api/mail.ts'
import { newKey } from '../api/new-key.ts'
import { useDesk } from '../shell/use-desk.ts'
import { ClosedTicketsField } from './ClosedTicketsField.tsx'
import { ImapFields } from './ImapFields.tsx'
import { mailboxInput, mailboxValues } from './mailbox-values.ts'
import type { MailboxValues } from './mailbox-values.ts'
import { ServerFields } from './ServerFields.tsx'
import { signatureHtml, signatureText } from './signature.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** A mailbox's address, name, team, intake and way out. */
export function MailboxForm({ mailbox, saved }: { mailbox: Mailbox | null; saved: () => void }) {
  const t = useT()
  const desk = useDesk()
  const [form, setForm] = useState(() => mailboxValues(mailbox, signatureText(mailbox?.signature ?? '')))
  const set = (part: Partial<MailboxValues>) => setForm({ ...form, ...part })
  const save = useSave(() => {
    const input = mailboxInput(form, signatureHtml(form.signature))
    return mailbox ? changeMailbox(mailbox.id, mailbox.version, input) : createMailbox(input, newKey())
  }, [keys.mailboxes], saved)
  return (
    <form className={styles.form} style={{ maxWidth: 'none' }} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <div className={styles.row}>
        <TextInput className={styles.grow} required type="email" label={t('mailbox.address')} value={form.address} onChange={(event) => set({ address: event.currentTarget.value })} />
        <TextInput className={styles.grow} label={t('mailbox.name')} value={form.name} maxLength={100} onChange={(event) => set({ name: event.currentTarget.value })} />
      </div>
      <div className={styles.row}>
        {desk.teams.length > 0 && <Select className={styles.grow} label={t('card.team')} clearable value={form.teamId} data={desk.teams.map((team) => ({ value: team.id, label: team.name }))} onChange={(teamId) => set({ teamId })} />}
        {desk.brands.length > 0 && <Select className={styles.grow} label={t('card.brand')} clearable value={form.brandId} data={desk.brands.map((brand) => ({ value: brand.id, label: brand.name }))} onChange={(brandId) => set({ brandId })} />}
      </div>
      <Fieldset legend={t('mailbox.in')}>
        <Select label={t('mailbox.intake')} allowDeselect={false} value={form.imap ? 'imap' : 'handed'} onChange={(kind) => set({ imap: kind === 'imap' })}
          data={[{ value: 'handed', label: t('mailbox.intakeHanded') }, { value: 'imap', label: t('mailbox.intakeImap') }]} description={form.imap ? undefined : t('mailbox.handedText')} />
        {form.imap && <ImapFields mailbox={mailbox} form={form} set={set} />}
      </Fieldset>
      <Fieldset legend={t('mailbox.out')}>
        <Select label={t('mailbox.relay')} allowDeselect={false} value={form.ownRelay ? 'own' : 'desk'} onChange={(kind) => set({ ownRelay: kind === 'own' })}
          data={[{ value: 'desk', label: t('mailbox.relayDesk') }, { value: 'own', label: t('mailbox.relayOwn') }]} />
        {form.ownRelay && <ServerFields value={form.relay} way="smtp" kept={mailbox?.relay ?? null} change={(relay) => set({ relay })} />}
      </Fieldset>
      <Textarea label={t('settings.signature')} autosize minRows={2} maxRows={8} dir="auto" value={form.signature} onChange={(event) => set({ signature: event.currentTarget.value })} />
      <Select label={t('mailbox.acknowledge')} allowDeselect={false} value={form.acknowledge === null ? 'desk' : String(form.acknowledge)} onChange={(value) => set({ acknowledge: value === 'desk' ? null : value === 'true' })}
        data={[{ value: 'desk', label: t('mailbox.acknowledgeDesk') }, { value: 'true', label: t('mailbox.acknowledgeOn') }, { value: 'false', label: t('mailbox.acknowledgeOff') }]} />
      <Switch label={t('mailbox.hold')} checked={form.holdUnverified} onChange={(event) => set({ holdUnverified: event.currentTarget.checked })} />
      <ClosedTicketsField inherits value={form.closedTickets} change={(closedTickets) => set({ closedTickets })} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
