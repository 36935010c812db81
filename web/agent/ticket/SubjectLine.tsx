import { TextInput, Tooltip } from '@mantine/core'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { useChangeTicket } from './use-change-ticket.tsx'
import styles from './ticket.module.css'

/** The subject, edited where it stands, and the number, copied by a click. */
export function SubjectLine({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const change = useChangeTicket(ticketRef)
  const [editing, setEditing] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const save = () => {
    const subject = editing?.trim()
    setEditing(null)
    if (subject && subject !== ticket.subject) change.mutate({ change: { subject } })
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    if (event.key === 'Escape') { event.stopPropagation(); setEditing(null) }
  }
  const copy = () => {
    void navigator.clipboard.writeText(`#${ticket.number}`)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  if (editing !== null) {
    return <TextInput style={{ flex: 1 }} size="sm" autoFocus aria-label={t('ticket.subject')} value={editing} maxLength={500} dir="auto"
      onChange={(event) => setEditing(event.currentTarget.value)} onBlur={save} onKeyDown={press} />
  }
  return (
    <div className={styles.subject}>
      <h1 className="ellipsis" dir="auto">
        {ticket.can.update
          ? <button type="button" className={`${styles.subjectText} ellipsis`} title={t('ticket.editSubject')} onClick={() => setEditing(ticket.subject)}>{ticket.subject}</button>
          : ticket.subject}
      </h1>
      <Tooltip label={t(copied ? 'ticket.copied' : 'ticket.copyNumber')}>
        <button type="button" className={styles.number} onClick={copy}>#{ticket.number}</button>
      </Tooltip>
    </div>
  )
}
