import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMailbox } from '../api/mail.ts'
import type { Mailbox } from '../api/mail.ts'
import { useDesk } from '../shell/use-desk.ts'
import { quoteChoices } from './quote-choices.ts'
import { envelopeKeys, fromFormatKeys } from './sending-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const formats = ['agent', 'agent-brand', 'brand', 'first-name'] as const

/** As whom a mailbox answers, what stands below, and where bounces go. */
export function SendingForm({ mailbox }: { mailbox: Mailbox }) {
  const t = useT()
  const desk = useDesk()
  const [form, setForm] = useState({ fromFormat: mailbox.fromFormat, quoteHistory: mailbox.quoteHistory, envelope: mailbox.envelope })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const save = useSave(() => changeMailbox(mailbox.id, mailbox.version, form), [keys.mailboxes])
  const brand = desk.brand(mailbox.brandId)?.name ?? mailbox.name
  const agent = t('sending.exampleAgent')
  const names = { 'agent': agent, 'agent-brand': `${agent} (${brand})`, 'brand': brand, 'first-name': agent.split(' ')[0] ?? agent }
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <Select label={t('sending.fromFormat')} description={t('sending.example', { from: `${names[form.fromFormat]} <${mailbox.address}>` })} inputWrapperOrder={below} allowDeselect={false} value={form.fromFormat}
        data={formats.map((value) => ({ value, label: t(fromFormatKeys[value]) }))} onChange={(fromFormat) => fromFormat && set({ fromFormat })} />
      <Select label={t('sending.quote')} description={t('sending.quoteText')} inputWrapperOrder={below} allowDeselect={false} value={form.quoteHistory ?? 'desk'}
        data={[{ value: 'desk' as const, label: t('sending.quote.desk') }, ...quoteChoices(t)]} onChange={(value) => value && set({ quoteHistory: value === 'desk' ? null : value })} />
      <Select label={t('sending.envelope')} description={t('sending.envelopeText')} inputWrapperOrder={below} allowDeselect={false} value={form.envelope}
        data={(['auto', 'plain', 'bounce'] as const).map((value) => ({ value, label: t(envelopeKeys[value]) }))} onChange={(envelope) => envelope && set({ envelope })} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}

const below: Array<'label' | 'input' | 'description' | 'error'> = ['label', 'input', 'description', 'error']
