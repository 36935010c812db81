import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { useAction } from '../keyboard/actions.ts'
import { useT } from '../../ui/use-language.ts'
import type { MessageKind, Ticket } from '../api/types.ts'
import { WaitingHere } from '../outbox/WaitingHere.tsx'
import { SharedDrafts } from './SharedDrafts.tsx'
import { useKeptHeight } from './ComposerPlace.tsx'
import { Writing } from './Writing.tsx'
import styles from './composer.module.css'

interface Props { ticket: Ticket; ticketRef: string; onTyping: (typing: boolean) => void; /** Asks about what hangs on the ticket once it was solved with a message, then goes on. */ askLinked?: ((goOn: () => void) => void) | undefined }

/** Where a reply or a note is written. Each has its own draft; the two are told apart by colour, words and place. */
export function Composer({ ticket, ticketRef, onTyping, askLinked }: Props) {
  const t = useT()
  const [kind, setKind] = useState<MessageKind>(ticket.can.reply ? 'public' : 'note')
  const [focus, setFocus] = useState(0)
  const [dropping, setDropping] = useState(false)
  const attach = useRef<(files: File[]) => void>(() => undefined)
  const place = useKeptHeight()
  const choose = (wanted: MessageKind) => {
    setKind(wanted)
    setFocus((number) => number + 1)
  }
  useAction('ticket.reply', () => choose('public'), ticket.can.reply)
  useAction('ticket.note', () => choose('note'), ticket.can.note)
  if (!ticket.can.reply && !ticket.can.note) return <p className={styles.composer}>{t('composer.readOnly')}</p>

  const tabs = (
    <div className={styles.tabs} role="tablist" aria-label={t('composer.kind')}>
      <button type="button" role="tab" className={styles.tab} aria-selected={kind === 'public'} disabled={!ticket.can.reply} onClick={() => choose('public')}>{t('composer.reply')}</button>
      <button type="button" role="tab" className={styles.tab} aria-selected={kind === 'note'} disabled={!ticket.can.note} onClick={() => choose('note')}>{t('message.note')}</button>
    </div>
  )
  return (
    <section ref={place} className={`${styles.composer} ${kind === 'note' ? styles.noting : ''} ${dropping ? styles.dropping : ''}`} aria-label={t(kind === 'note' ? 'message.note' : 'composer.reply')}
      onDragOver={(event) => { event.preventDefault(); setDropping(true) }} onDragLeave={() => setDropping(false)} onDropCapture={() => setDropping(false)} onDrop={(event) => dropped(event, attach.current)}>
      <SharedDrafts ticket={ticket} choose={choose} />
      <WaitingHere ticket={ticket} choose={choose} />
      <Writing key={kind} ticket={ticket} ticketRef={ticketRef} kind={kind} tabs={tabs} focus={focus} attach={attach} onTyping={onTyping} askLinked={askLinked} />
    </section>
  )
}

/** Files that fall beside the editor are attached as well; those that fall into it, it has taken. */
function dropped(event: DragEvent, attach: (files: File[]) => void): void {
  const files = [...event.dataTransfer.files]
  if (event.defaultPrevented || files.length === 0) return
  event.preventDefault()
  attach(files)
}
