import { Button, Modal, Select, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { handOverTicket } from '../api/notifications.ts'
import type { Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { useDesk } from '../shell/use-desk.ts'
import { complain } from './use-verb.ts'

/** Gives the open ticket on to a team or a colleague, with a note that they are told with. */
export function HandOver({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useAction('ticket.handOver', () => setOpened(true), ticket.can.assign)
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('handover.title', { number: ticket.number })} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {opened && <HandOverForm ticket={ticket} close={() => setOpened(false)} />}
    </Modal>
  )
}

function HandOverForm({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useT()
  const desk = useDesk()
  const cache = useQueryClient()
  const [person, setPerson] = useState<string | null>(null)
  const [team, setTeam] = useState<string | null>(ticket.team?.id ?? null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const moved = team !== (ticket.team?.id ?? null)
  const ready = text.trim() !== '' && (moved || (person !== null && person !== ticket.assignee?.id))
  const give = async () => {
    if (!ready || busy) return
    setBusy(true)
    try {
      await handOverTicket(ticket.id, { ...(moved && { teamId: team }), ...(person && { assigneeId: person }), note: { text } })
      close()
      notifications.show({ message: t('handover.done', { number: ticket.number }), color: 'green', autoClose: 2500, withBorder: true })
      void cache.invalidateQueries()
    } catch (error) {
      complain(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); void give() }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void give() } }}
      style={{ display: 'grid', gap: 12 }}>
      <Select data-autofocus searchable clearable label={t('handover.person')} value={person} onChange={setPerson} data={desk.owners} nothingFoundMessage={t('state.noMatch')} />
      <Select searchable clearable label={t('handover.team')} value={team} onChange={setTeam} data={desk.teams.map((each) => ({ value: each.id, label: each.name }))} nothingFoundMessage={t('state.noMatch')} />
      <Textarea required label={t('handover.note')} autosize minRows={3} maxRows={10} dir="auto" value={text} maxLength={20_000} onChange={(event) => setText(event.currentTarget.value)} />
      <div><Button type="submit" loading={busy} disabled={!ready}>{t('handover.do')}</Button></div>
    </form>
  )
}
