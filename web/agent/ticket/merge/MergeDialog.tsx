import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { isProblem } from '../../api/problem.ts'
import { getDuplicates, mergeTicket } from '../../api/ticket-moves.ts'
import type { Ticket, TicketRow } from '../../api/types.ts'
import { useAction } from '../../keyboard/actions.ts'
import { leaveLists } from '../../list/put-away.ts'
import { TicketPicker } from '../TicketPicker.tsx'
import { undoToast } from '../undo-toast.tsx'
import { complain, useOpenTicket, useVerb } from '../use-verb.ts'
import { MergeResult } from './MergeResult.tsx'
import { useUnmerge } from './use-unmerge.ts'
import styles from '../picker.module.css'

/** Merges the open ticket into another one: suggested duplicates first, what becomes of it below; Enter does it. */
export function MergeDialog({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useAction('ticket.merge', () => setOpened(true), ticket.can.update)
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('merge.title', { number: ticket.number })} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Merging ticket={ticket} close={() => setOpened(false)} />
    </Modal>
  )
}

function Merging({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useT()
  const suggested = useQuery({ queryKey: keys.duplicates(ticket.id), queryFn: () => getDuplicates(ticket.id), staleTime: 0 }).data?.items
  const [asked, setAsked] = useState<TicketRow | null>(null)
  const [busy, setBusy] = useState(false)
  const verb = useVerb()
  const openTicket = useOpenTicket()
  const unmerge = useUnmerge()
  const merge = async (into: TicketRow, otherRequester: boolean) => {
    if (busy) return
    setBusy(true)
    const done = await verb(() => mergeTicket(ticket.id, into.id, otherRequester), (error) => {
      // the server asks whether this is meant
      if (isProblem(error, 'other-requester')) setAsked(into)
      else complain(error)
    })
    setBusy(false)
    if (!done) return
    leaveLists(ticket.id)
    close()
    openTicket(done.number)
    undoToast(t('merge.done', { number: ticket.number, into: done.number }), () => void unmerge(ticket, true))
  }
  if (asked) {
    return (
      <>
        <p className={styles.warning} role="alert">{t('merge.otherRequester', { number: ticket.number, into: asked.number, one: ticket.requester.name, other: asked.requester.name })}</p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAsked(null)}>{t('action.close')}</Button>
          <Button data-autofocus autoFocus loading={busy} onClick={() => void merge(asked, true)}>{t('merge.meant')}</Button>
        </div>
      </>
    )
  }
  return (
    <TicketPicker label={t('merge.into')} except={ticket.id} suggested={suggested} choose={(row) => void merge(row, false)}>
      {(row) => (
        <>
          <MergeResult ticket={ticket} into={row} />
          <div className={styles.buttons}><Button loading={busy} onClick={() => void merge(row, false)}>{t('merge.do', { into: row.number })}</Button></div>
        </>
      )}
    </TicketPicker>
  )
}
