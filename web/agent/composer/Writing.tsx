import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useT } from '../../ui/use-language.ts'
import { useStable } from '../../ui/use-stable.ts'
import { keys as queryKeys } from '../api/keys.ts'
import { getRecipients } from '../api/tickets.ts'
import type { Category, Extras, MessageKind, Ticket } from '../api/types.ts'
import { useNeighbours } from '../list/neighbours.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { DraftNote } from './DraftNote.tsx'
import { Attach, Discard } from './DraftTools.tsx'
import { ExtrasLine } from './ExtrasLine.tsx'
import { fitPicture, isPicture } from './fit-picture.ts'
import { manyPeople, openPlaces, promisesAttachment } from './guards.ts'
import type { EditorHandle } from './insert-html.ts'
import { namedIn } from './match-mentions.ts'
import { Recipients } from './Recipients.tsx'
import { SendButton } from './SendButton.tsx'
import type { SendWay } from './SendButton.tsx'
import { SendLater } from './SendLater.tsx'
import { ShareDraft } from './ShareDraft.tsx'
import { Undeliverable } from './Undeliverable.tsx'
import { UploadList } from './UploadList.tsx'
import { useComposerMacros } from './use-composer-macros.ts'
import { hasText, useDraft } from './use-draft.ts'
import type { DraftHandle } from './use-draft.ts'
import { useNamed } from './use-named.ts'
import { useSend } from './use-send.tsx'
import { useUploads } from './use-uploads.ts'
import type { Uploads } from './use-uploads.ts'
import { Warnings } from './Warnings.tsx'
import type { Warned } from './Warnings.tsx'
import styles from './composer.module.css'

const Editor = lazy(async () => ({ default: (await import('./Editor.tsx')).Editor }))
const categories: Partial<Record<SendWay, Category>> = { pending: 'waiting-customer', solve: 'solved', solveNext: 'solved' }

interface Props { ticket: Ticket; ticketRef: string; kind: MessageKind; tabs: ReactNode; focus: number; /** What attaches files that fall on the composer. */ attach: RefObject<(files: File[]) => void>; onTyping: (typing: boolean) => void; askLinked: ((goOn: () => void) => void) | undefined }

/** One kind of message being written: its draft, its recipients, its files, and how it leaves. */
export function Writing({ ticket, ticketRef, kind, tabs, focus, attach, onTyping, askLinked }: Props) {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const [preferences] = usePreferences()
  const { next, playing } = useNeighbours()
  const proposed = useQuery({ queryKey: queryKeys.recipients(ticket.id, ticket.version), queryFn: () => getRecipients(ticket.id), enabled: kind === 'public', placeholderData: keepPreviousData }).data
  const blank = useMemo(() => ({ html: '', ...(kind === 'public' ? proposed ?? known(ticket) : { to: [], cc: [] }), attachments: [] }), [kind, ticket, proposed])
  const draft = useDraft(me.id, ticket.id, kind, blank)
  const uploads = useUploads()
  attach.current = uploads.add
  useAttachedFiles(draft, uploads)
  const sending = useSend(ticket, ticketRef)
  const seen = useRef<number | undefined>(undefined)
  /** The moment at which it is to leave, of the send that was asked for last. */
  const moment = useRef<Date | null>(null)
  const [asking, setAsking] = useState(false)
  const [warned, setWarned] = useState<Warned | null>(null)
  const typing = useTyping(onTyping)
  const editor = useRef<EditorHandle>(null)
  const macros = useComposerMacros(ticket, kind, draft, editor)
  const named = useNamed()
  const { content } = draft.state
  const written = hasText(draft.state)
  if (!written) seen.current = undefined

  const edit = (html: string) => {
    seen.current ??= ticket.version
    draft.edit({ html })
    typing()
  }
  const send = async (wanted: SendWay, sure = false, at: Date | null = null) => {
    moment.current = at
    const way = ticket.can.update ? wanted : 'send'
    if (!written || sending.busy || uploads.busy) return
    // in a note brackets may be anything, a box to tick for one
    const places = openPlaces(content.html).filter((place) => kind === 'public' || place.startsWith('{{'))
    const names = kind === 'public' ? namedIn(content.html, named.map((each) => each.name)) : []
    const people = kind === 'public' ? manyPeople(content.to, content.cc) : 0
    const file = uploads.done.length === 0 && promisesAttachment(content.html)
    if (!sure && (places.length > 0 || names.length > 0 || people > 0 || file)) { setWarned({ way, places, names, people, file }); return }
    setWarned(null)
    const category = categories[way]
    const statusId = category && desk.statuses.find((status) => status.category === category)?.id
    const sent = await sending.send({
      kind, html: content.html, ...(kind === 'public' && { to: content.to, cc: content.cc }), attachmentIds: uploads.done.map((file) => file.id), statusId, extras: extrasOf(content.extras, statusId),
      ...(at ? { sendAt: at.toISOString() } : { undoSeconds: kind === 'public' ? preferences.undoSeconds : 0 }), expectedVersion: sending.answered ? undefined : seen.current ?? ticket.version,
    }, uploads.done)
    if (!sent) return
    seen.current = undefined
    draft.clear(false)
    uploads.clear()
    const goOn = () => { if (way === 'solveNext' || (playing && way === 'solve')) next() }
    if (category === 'solved' && askLinked) askLinked(goOn)
    else goOn()
  }
  // these stay the same, so that a letter draws nothing but what it changes
  const parts = {
    send: useStable((way: SendWay) => void send(way)), later: useStable(() => setAsking(true)), add: useStable(uploads.add),
    discard: useStable(() => { draft.clear(true); uploads.clear() }),
  }
  const keys = { send: () => void send('send'), sendPending: () => void send('pending'), sendSolveNext: () => void send('solveNext'), leave: () => document.getElementById('main')?.focus() }

  return (
    <>
      <div className={styles.line}>
        {tabs}
        {kind === 'public' && <Recipients to={content.to} cc={content.cc} change={draft.edit} />}
      </div>
      {kind === 'public' && <Undeliverable ticket={ticket} addresses={[...content.to, ...content.cc]} />}
      <Warnings sending={sending} draft={draft} warned={warned} send={(way) => void send(way, true, moment.current)} drop={() => setWarned(null)} />
      <Suspense fallback={<div className={styles.waiting}>{t('state.loading')}</div>}>
        <Editor ref={editor} on={ticket.id} macros={macros} named={kind === 'note' ? named : undefined} html={content.html} revision={draft.revision} focus={focus} label={t(kind === 'note' ? 'message.note' : 'composer.reply')}
          placeholder={t(kind === 'note' ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')} onChange={edit} onFiles={(files) => void takeIn(files, uploads, editor)} keys={keys}>
          {(toolbar) => (
            <>
              <UploadList uploads={uploads} />
              {content.extras && <ExtrasLine extras={content.extras} change={(extras) => draft.edit({ extras })} />}
              <div className={styles.line}>
                {toolbar}
                <Attach add={parts.add} />
                {written && <ShareDraft ticket={ticket} kind={kind} draft={draft} />}
                {written && <Discard discard={parts.discard} />}
                <div className={styles.leaving}>
                  <DraftNote state={draft.state} written={written} />
                  <SendButton kind={kind} disabled={!written || uploads.busy} busy={sending.busy} canUpdate={ticket.can.update} send={parts.send} later={kind === 'public' ? parts.later : undefined} />
                </div>
              </div>
            </>
          )}
        </Editor>
      </Suspense>
      <SendLater opened={asking} close={() => setAsking(false)} choose={(at) => void send('send', false, at)} />
    </>
  )
}

/** How it leaves says more of the status than a macro did before. */
function extrasOf(extras: Extras | null | undefined, statusId: string | undefined): Extras | undefined {
  if (!extras) return undefined
  const { statusId: ofMacro, ...others } = extras.changes
  return { ...extras, changes: { ...others, ...(statusId === undefined && ofMacro !== undefined && { statusId: ofMacro }) } }
}

/** Pictures are shown where the cursor stands, made smaller where they are huge; other files are attached. */
async function takeIn(files: File[], uploads: Uploads, editor: RefObject<EditorHandle | null>): Promise<void> {
  uploads.add(files.filter((file) => !isPicture(file)))
  uploads.add(await Promise.all(files.filter(isPicture).map(fitPicture)), (file) => editor.current?.show(file))
}

/** Until the desk has said to whom an answer goes. */
function known(ticket: Ticket): { to: string[]; cc: string[] } {
  const cc = ticket.participants.flatMap((participant) => (participant.role === 'cc' && participant.address ? [participant.address] : []))
  return { to: ticket.requesterAddress ? [ticket.requesterAddress] : [], cc }
}

/** The files of a draft and those in the composer are the same, whichever of the two changed last. */
function useAttachedFiles({ state, revision, edit }: DraftHandle, { done, restore }: Uploads): void {
  const kept = useRef(state.content.attachments)
  kept.current = state.content.attachments
  useEffect(() => { if (revision > 0) restore(kept.current) }, [revision, restore])
  const ready = state.phase !== 'loading'
  const arrived = done.map((file) => file.id).join()
  const now = useRef(done)
  now.current = done
  const shown = useRef('')
  useEffect(() => {
    if (!ready || arrived === shown.current) return
    shown.current = arrived
    edit({ attachments: now.current })
  }, [ready, arrived, edit])
}

/** Says "typing" while keys come, and stops saying it three seconds after the last. */
function useTyping(onTyping: (typing: boolean) => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => {
    clearTimeout(timer.current)
    onTyping(false)
  }, [onTyping])
  return () => {
    clearTimeout(timer.current)
    onTyping(true)
    timer.current = setTimeout(() => onTyping(false), 3000)
  }
}
