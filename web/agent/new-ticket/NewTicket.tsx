import { Button, Group, Select, SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { channelKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import { openTicket } from '../api/tickets.ts'
import type { Channel, Id, MessageKind } from '../api/types.ts'
import { UploadList } from '../composer/UploadList.tsx'
import { useUploads } from '../composer/use-uploads.ts'
import { faultWords, formFaultsOf } from '../../ui/field-faults.ts'
import { useUploading } from '../fields/uploading.ts'
import { fieldLabel } from '../forms/field-words.ts'
import { openingOf } from '../forms/ticket-values.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useMe } from '../shell/use-me.ts'
import { FormChoice } from './FormChoice.tsx'
import { emptyNew, isBegun, keepNewDraft, readNewDraft } from './new-draft.ts'
import type { NewDraft } from './new-draft.ts'
import { NewFields } from './NewFields.tsx'
import { RequesterField } from './RequesterField.tsx'
import { useNewForm } from './use-new-form.ts'
import styles from './new-ticket.module.css'

const Editor = lazy(async () => ({ default: (await import('../composer/Editor.tsx')).Editor }))
/** Whose words the first message is, and who sees it. */
const messages: Record<NewDraft['kind'], { kind: MessageKind; from: 'requester' | 'desk' }> = {
  call: { kind: 'public', from: 'requester' }, outgoing: { kind: 'public', from: 'desk' }, note: { kind: 'note', from: 'desk' },
}

/** A ticket written by an agent: a call taken down, a message to a customer, or a task. What was begun stands there again. */
export function NewTicket() {
  const me = useMe()
  const [turn, setTurn] = useState(0)
  return <Sheet key={turn} me={me.id} anew={() => { keepNewDraft(me.id, emptyNew); setTurn(turn + 1) }} />
}

function Sheet({ me, anew }: { me: Id; anew: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const uploads = useUploads()
  const uploading = useUploading()
  const [begun] = useState(() => readNewDraft(me))
  const [requester, setRequester] = useState(begun.requester)
  const [kind, setKind] = useState(begun.kind)
  const [fields, setFields] = useState(begun.fields)
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }))
  const form = useNewForm(fields.channel, begun.form)
  const { restore } = uploads
  useEffect(() => restore(begun.files), [restore, begun])
  const draft: NewDraft = { requester, kind, fields, form: form.begun, files: uploads.done }
  const opened = useRef(false)
  useEffect(() => { if (!opened.current) keepNewDraft(me, draft) })
  const open = useMutation({
    mutationFn: () => {
      const { html, ...rest } = fields
      const message = html ? { ...messages[kind], html, attachmentIds: uploads.done.map((file) => file.id) } : undefined
      return openTicket({ ...rest, ...requester.is, ...openingOf(form.values, form.sent), ...form.chosen, message }, newKey())
    },
    onSuccess: async (ticket) => {
      opened.current = true
      keepNewDraft(me, emptyNew)
      await cache.invalidateQueries({ queryKey: keys.everyList })
      if (ticket.handedOver) notifications.show({ title: t('new.handedOver', { number: ticket.number }), message: t('new.handedOverText'), withBorder: true })
      await navigate(ticket.handedOver ? { to: '/' } : { to: '/tickets/$ticket', params: { ticket: String(ticket.number) } })
    },
  })
  const ready = requester.is !== null && fields.subject.trim() !== '' && !uploads.busy && !uploading
  const [tried, setTried] = useState(false)
  const missing = tried ? form.faults : []
  const submit = () => {
    setTried(true)
    if (ready && !open.isPending && form.faults.length === 0) open.mutate()
  }
  const channels: Channel[] = ['email', 'phone', 'walk-in', 'web', 'chat']
  return (
    <div className={styles.page}>
      <SmallTop title={t('nav.new')} />
      <form noValidate className={styles.sheet} onSubmit={(event) => { event.preventDefault(); submit() }}>
        <h1>{t('nav.new')}</h1>
        {open.error && missing.length === 0 && <p className={styles.error} role="alert">{problemText(open.error)}</p>}
        {missing.length > 0 && <p className={styles.error} role="alert">{missing.map(({ field, code }) => t('fields.fault.one', { field: fieldLabel(field, form.own, t), fault: faultWords(code) })).join('; ')}.</p>}
        <RequesterField value={requester} change={setRequester} />
        <TextInput required label={t('ticket.subject')} maxLength={500} dir="auto" value={fields.subject} onChange={(event) => set({ subject: event.currentTarget.value })} />
        <SegmentedControl aria-label={t('new.kind')} value={kind} onChange={(value) => setKind(value)}
          data={[{ value: 'outgoing', label: t('new.outgoing') }, { value: 'call', label: t('new.call') }, { value: 'note', label: t('message.note') }]} />
        <div className={`${styles.editor} ${kind === 'note' ? styles.note : ''}`}>
          <Suspense fallback={<span>{t('state.loading')}</span>}>
            <Editor html={fields.html} revision={0} focus={0} label={t('new.message')} placeholder={t('new.message')} onChange={(html) => set({ html })} onFiles={uploads.add}
              keys={{ send: submit, sendPending: submit, sendSolveNext: submit, leave: () => undefined }}>
              {(toolbar) => <><UploadList uploads={uploads} /><div style={{ display: 'flex' }}>{toolbar}</div></>}
            </Editor>
          </Suspense>
        </div>
        <div className={styles.fields}>
          <Select label={t('message.channel')} value={fields.channel} allowDeselect={false} data={channels.map((value) => ({ value, label: t(channelKeys[value]) }))} onChange={(channel) => channel && set({ channel: channel })} />
          <FormChoice form={form} />
        </div>
        <NewFields form={form} faults={missing.length > 0 ? Object.fromEntries(missing.map(({ field, code }) => [field, faultWords(code)])) : formFaultsOf(open.error)} />
        <Group>
          <Button type="submit" disabled={!ready} loading={open.isPending}>{t('new.open')}</Button>
          {isBegun(draft) && <Button variant="subtle" color="gray" onClick={anew}>{t('new.anew')}</Button>}
        </Group>
      </form>
    </div>
  )
}
