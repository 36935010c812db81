import { Button, Select, SegmentedControl, TagsInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { channelKeys, priorityKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import { openTicket } from '../api/tickets.ts'
import type { Channel, MessageKind, Priority } from '../api/types.ts'
import { useTags } from '../card/use-tags.ts'
import { UploadList } from '../composer/UploadList.tsx'
import { useUploads } from '../composer/use-uploads.ts'
import { faultsOf } from '../../ui/field-faults.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { useFields } from '../fields/use-fields.ts'
import type { ValueChanges } from '../fields/use-fields.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { RequesterField } from './RequesterField.tsx'
import type { Requester } from './RequesterField.tsx'
import styles from './new-ticket.module.css'

const Editor = lazy(async () => ({ default: (await import('../composer/Editor.tsx')).Editor }))
const kinds = ['call', 'outgoing', 'note'] as const
type Kind = (typeof kinds)[number]
/** Whose words the first message is, and who sees it. */
const messages: Record<Kind, { kind: MessageKind; from: 'requester' | 'desk' }> = {
  call: { kind: 'public', from: 'requester' }, outgoing: { kind: 'public', from: 'desk' }, note: { kind: 'note', from: 'desk' },
}

/** A ticket written by an agent: a call taken down, a message to a customer, or a task. */
export function NewTicket() {
  const t = useT()
  const desk = useDesk()
  const tags = useTags()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const uploads = useUploads()
  const key = useRef(newKey())
  const [requester, setRequester] = useState<Requester | null>(null)
  const [kind, setKind] = useState<Kind>('outgoing')
  const [fields, setFields] = useState({ subject: '', channel: 'email' as Channel, teamId: null as string | null, assigneeId: null as string | null, priority: 'normal' as Priority, tags: [] as string[], html: '' })
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }))
  const own = useFields('ticket')
  const [custom, setCustom] = useState<ValueChanges>({})
  const open = useMutation({
    mutationFn: () => {
      const { html, ...rest } = fields
      return openTicket({ ...rest, ...requester, custom, message: html ? { ...messages[kind], html, attachmentIds: uploads.done.map((file) => file.id) } : undefined }, key.current)
    },
    onSuccess: async (ticket) => {
      await cache.invalidateQueries({ queryKey: keys.everyList })
      if (ticket.handedOver) notifications.show({ title: t('new.handedOver', { number: ticket.number }), message: t('new.handedOverText'), withBorder: true })
      await navigate(ticket.handedOver ? { to: '/' } : { to: '/tickets/$ticket', params: { ticket: String(ticket.number) } })
    },
    onError: () => { key.current = newKey() },
  })
  const ready = requester !== null && fields.subject.trim() !== '' && !uploads.busy
  const submit = () => { if (ready && !open.isPending) open.mutate() }
  const channels: Channel[] = ['email', 'phone', 'walk-in', 'web', 'chat']
  return (
    <div className={styles.page}>
      <SmallTop title={t('nav.new')} />
      <form className={styles.sheet} onSubmit={(event) => { event.preventDefault(); submit() }}>
        <h1>{t('nav.new')}</h1>
        {open.error && <p className={styles.error} role="alert">{problemText(open.error)}</p>}
        <RequesterField change={setRequester} />
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
          <Select label={t('card.priority')} value={fields.priority} allowDeselect={false} data={(['urgent', 'high', 'normal', 'low'] as const).map((value) => ({ value, label: t(priorityKeys[value]) }))} onChange={(priority) => priority && set({ priority: priority })} />
          <Select label={t('card.team')} clearable value={fields.teamId} data={desk.teams.map((team) => ({ value: team.id, label: team.name }))} onChange={(teamId) => set({ teamId })} />
          <Select label={t('card.assignee')} clearable searchable value={fields.assigneeId} data={desk.staff.map((person) => ({ value: person.id, label: person.name }))} onChange={(assigneeId) => set({ assigneeId })} />
        </div>
        {own.length > 0 && <div className={styles.fields}><FieldInputs fields={own} values={{}} changes={custom} set={setCustom} faults={faultsOf(open.error)} /></div>}
        <TagsInput label={t('card.tags')} value={fields.tags} data={tags} maxTags={50} onChange={(value) => set({ tags: value })} />
        <div><Button type="submit" disabled={!ready} loading={open.isPending}>{t('new.open')}</Button></div>
      </form>
    </div>
  )
}
