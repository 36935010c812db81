import { Button, Checkbox, FileButton, MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { newKey } from '../api/new-key.ts'
import { isProblem } from '../api/problem.ts'
import { openSide, writeToSide } from '../api/sides.ts'
import { getTimeline } from '../api/tickets.ts'
import type { Ticket } from '../api/types.ts'
import { UploadList } from '../composer/UploadList.tsx'
import { useUploads } from '../composer/use-uploads.ts'
import { useMe } from '../shell/use-me.ts'
import { emptyDraft, keepSideDraft, readSideDraft } from './side-draft.ts'
import type { SideDraft } from './side-draft.ts'
import styles from './side.module.css'

interface Props { ticket: Ticket; side?: string; sent: (id: string) => void; /** To pass messages on: which, unless a forward was begun already. */ forwarding?: readonly string[] }

/** Begins a side conversation, or goes on in one (`side`). What is typed is kept in this browser until it is sent; a forward apart from the others. */
export function SideForm({ ticket, side, sent, forwarding }: Props) {
  const t = useT()
  const me = useMe()
  const place = side ?? (forwarding ? `${ticket.id}.forward` : ticket.id)
  const [draft, setDraft] = useState(() => withForwarded(readSideDraft(me.id, place), ticket, forwarding))
  const uploads = useUploads()
  const [trouble, setTrouble] = useState<{ text: string; customers: boolean } | null>(null)
  const [busy, setBusy] = useState(false)
  const said = useQuery({ queryKey: ['sides', 'said', ticket.id, ticket.version], queryFn: () => getTimeline(ticket.id, null) }).data?.items.flatMap((item) => (item.message?.kind === 'public' ? [item.message] : [])) ?? []
  const edit = (change: Partial<typeof draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    keepSideDraft(me.id, place, next)
    setTrouble(null)
  }
  const ready = (draft.text.trim() !== '' || draft.forward.length > 0 || draft.conversation) && (side !== undefined || (draft.subject.trim() !== '' && draft.to.length > 0)) && !uploads.busy
  const send = async (customersToo = false) => {
    if (!ready || busy) return
    setBusy(true)
    const { subject, ...message } = draft
    const body = { ...message, attachmentIds: uploads.done.map((file) => file.id), customersToo }
    try {
      const { id } = side ? await writeToSide(side, body, newKey()).then(() => ({ id: side })) : await openSide(ticket.id, { ...body, subject }, newKey())
      edit(emptyDraft)
      uploads.clear()
      sent(id)
    } catch (error) {
      const customers = isProblem(error, 'customer-in-side')
      setTrouble({ customers, text: customers ? t('side.customer', { addresses: [...draft.to, ...draft.cc].filter((address) => known(ticket, address)).join(', ') }) : problemText(error) })
    } finally {
      setBusy(false)
    }
  }
  const addresses = { splitChars: [',', ';', ' '], acceptValueOnBlur: true, maxTags: 50 }
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send() }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void send() } }}>
      {!side && <TagsInput required data-autofocus label={t('side.to')} value={draft.to} onChange={(to) => edit({ to })} {...addresses} />}
      {!side && <TagsInput label={t('side.cc')} value={draft.cc} onChange={(cc) => edit({ cc })} {...addresses} />}
      {!side && <TextInput required label={t('side.subject')} value={draft.subject} maxLength={500} dir="auto" onChange={(event) => edit({ subject: event.currentTarget.value })} />}
      <Textarea label={t('side.words')} autosize minRows={3} maxRows={14} dir="auto" value={draft.text} onChange={(event) => edit({ text: event.currentTarget.value })} />
      {!side && said.length > 0 && <Checkbox label={t('forward.conversation')} checked={draft.conversation} onChange={(event) => edit({ conversation: event.currentTarget.checked })} />}
      {said.length > 0 && !draft.conversation && <MultiSelect clearable label={t('side.forward')} value={draft.forward} onChange={(forward) => edit({ forward })} data={said.map((message) => ({ value: message.id, label: `${message.author?.name ?? ''}: ${message.text.slice(0, 60)}` }))} />}
      <UploadList uploads={uploads} />
      {trouble && (
        <div className={styles.trouble} role="alert">
          <p>{trouble.text}</p>
          {trouble.customers && <Button size="compact-sm" variant="default" onClick={() => void send(true)}>{t('side.anyway')}</Button>}
        </div>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} disabled={!ready}>{t('side.send')}</Button>
        <FileButton multiple onChange={uploads.add}>{(props) => <Button {...props} variant="default" leftSection={<IconPaperclip size={16} />}>{t('composer.attach')}</Button>}</FileButton>
      </div>
    </form>
  )
}

/** What was begun stays; the messages that were asked for now are among those passed on. */
function withForwarded(draft: SideDraft, { subject }: Ticket, wanted: readonly string[] | undefined): SideDraft {
  if (!wanted) return draft
  return { ...draft, subject: draft.subject || `Fwd: ${subject}`.slice(0, 500), forward: [...new Set([...draft.forward, ...wanted])], conversation: draft.conversation || wanted.length === 0 && draft.forward.length === 0 }
}

/** Whether an address is known as one of the ticket's customers. */
function known(ticket: Ticket, address: string): boolean {
  return [ticket.requesterAddress, ...ticket.participants.map((person) => person.address)].some((each) => each?.toLowerCase() === address.toLowerCase())
}
