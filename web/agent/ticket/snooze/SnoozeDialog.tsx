import { Button, Kbd, Modal, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
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
      <Choices choose={choose} />
    </Modal>
  )
}

function Choices({ choose }: { choose: (at: Date | null) => void }) {
  const t = useT()
  const format = useFormat()
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const typed = when(text, now, format.reader.zone)
  const said = (at: Date) => format.moment(at.toISOString(), now)
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (typed) choose(typed) }}>
      <TextInput data-autofocus label={t('snooze.until')} placeholder={t('snooze.placeholder')} value={text} maxLength={60} onChange={(event) => setText(event.currentTarget.value)} />
      <p className={styles.understood} role="status">{typed ? t('snooze.understood', { at: format.wholeMoment(typed.toISOString()) }) : text.trim() === '' ? '' : t('snooze.unclear')}</p>
      {text.trim() === '' ? (
        <ul className={styles.list}>
          {presets(now, format.reader.zone).map((preset, index) => (
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

/** Keys that mean something from the moment the dialog was asked for, before it stands there: whoever types fast loses none. Not once there is text. */
function useDialogKeys(press: (stroke: string) => boolean): void {
  const latest = useEffectEvent(press)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return
      const stroke = strokeOf(event)
      if (stroke === null || !latest(stroke)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
