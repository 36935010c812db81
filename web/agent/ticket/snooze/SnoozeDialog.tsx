import { Button, Kbd, Modal, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { snoozeTicket, wakeTicket } from '../../api/ticket-moves.ts'
import type { Ticket } from '../../api/types.ts'
import { useAction } from '../../keyboard/actions.ts'
import { strokeOf } from '../../keyboard/match.ts'
import { useNeighbours } from '../../list/neighbours.ts'
import { undoToast } from '../undo-toast.tsx'
import { useVerb } from '../use-verb.ts'
import { presets } from './presets.ts'
import { when } from './when.ts'
import styles from '../picker.module.css'

/** Sends the open ticket to sleep: one of six choices by its key, or a moment in words. */
export function SnoozeDialog({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useAction('ticket.snooze', () => setOpened(true), ticket.can.update && ticket.status.category !== 'solved' && ticket.status.category !== 'closed')
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('snooze.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <Choices ticket={ticket} close={() => setOpened(false)} />
    </Modal>
  )
}

function Choices({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const t = useT()
  const format = useFormat()
  const sleep = useSnooze(ticket)
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const all = presets(now, format.reader.zone)
  const typed = when(text, now, format.reader.zone)
  const choose = (at: Date | null) => {
    close()
    void sleep(at)
  }
  useDialogKeys((stroke) => {
    if (text !== '') return false
    const preset = stroke === 'z' ? all[0] : /^[1-6]$/.test(stroke) ? all[Number(stroke) - 1] : undefined
    if (preset) choose(preset.at)
    return preset !== undefined
  })
  const said = (at: Date) => format.moment(at.toISOString(), now)
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (typed) choose(typed) }}>
      <TextInput data-autofocus label={t('snooze.until')} placeholder={t('snooze.placeholder')} value={text} maxLength={60} onChange={(event) => setText(event.currentTarget.value)} />
      <p className={styles.understood} role="status">{typed ? t('snooze.understood', { at: format.wholeMoment(typed.toISOString()) }) : text.trim() === '' ? '' : t('snooze.unclear')}</p>
      {text.trim() === '' ? (
        <ul className={styles.list}>
          {all.map((preset, index) => (
            <li key={preset.label}>
              <Button variant="subtle" color="gray" fullWidth justify="flex-start" leftSection={<Kbd className={styles.key}>{index + 1}</Kbd>} rightSection={preset.at && <span className={`${styles.at} numeric`}>{said(preset.at)}</span>}
                styles={{ label: { flex: 1, justifyContent: 'flex-start' } }} data-preset={index + 1} onClick={() => choose(preset.at)}>{t(preset.label)}</Button>
            </li>
          ))}
        </ul>
      ) : <div className={styles.buttons}><Button type="submit" disabled={!typed}>{t('do.snooze')}</Button></div>}
    </form>
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

/** Keys that mean something as soon as the dialog is there, before anything in it has the focus. */
function useDialogKeys(press: (stroke: string) => boolean): void {
  const latest = useEffectEvent(press)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const stroke = strokeOf(event)
      if (stroke === null || !latest(stroke)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
