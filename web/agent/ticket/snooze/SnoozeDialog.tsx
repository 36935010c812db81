import { Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { snoozeTicket, wakeTicket } from '../../api/ticket-moves.ts'
import type { Ticket } from '../../api/types.ts'
import { useAction } from '../../keyboard/actions.ts'
import { useNeighbours } from '../../list/neighbours.ts'
import { undoToast } from '../undo-toast.tsx'
import { useVerb } from '../use-verb.ts'
import { MomentChoices } from './MomentChoices.tsx'
import { presets } from './presets.ts'
import { useDialogKeys } from './use-dialog-keys.ts'

/** Sends the open ticket to sleep: one of six choices by its key, or a moment in words. */
export function SnoozeDialog({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const { reader } = useFormat()
  const sleep = useSnooze(ticket)
  const [opened, setOpened] = useState(false)
  const listening = useRef(false)
  const show = (on: boolean) => {
    listening.current = on
    setOpened(on)
  }
  const choose = (at: Date | null) => {
    show(false)
    void sleep(at)
  }
  useAction('ticket.snooze', () => show(true), ticket.can.update && ticket.status.category !== 'solved' && ticket.status.category !== 'closed')
  useDialogKeys((stroke) => {
    if (!listening.current) return false
    const preset = presets(new Date(), reader.zone)[stroke === 'z' ? 0 : /^[1-6]$/.test(stroke) ? Number(stroke) - 1 : -1]
    if (preset) choose(preset.at)
    return preset !== undefined
  })
  return (
    <Modal opened={opened} onClose={() => show(false)} title={t('snooze.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <MomentChoices verb="do.snooze" offered={(all) => all} choose={choose} />
    </Modal>
  )
}

/** Sleeps, goes on to the next ticket, and lets it be taken back. */
function useSnooze(ticket: Ticket): (at: Date | null) => Promise<void> {
  const t = useT()
  const format = useFormat()
  const verb = useVerb()
  const { next } = useNeighbours()
  return async (at) => {
    if (!await verb(() => snoozeTicket(ticket.id, at?.toISOString() ?? null))) return
    next()
    undoToast(at ? t('snooze.done', { number: ticket.number, at: format.moment(at.toISOString(), new Date()) }) : t('snooze.doneReply', { number: ticket.number }), () => void verb(() => wakeTicket(ticket.id)))
  }
}
