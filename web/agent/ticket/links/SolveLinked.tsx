import { Button, Modal, Switch, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { newKey } from '../../api/new-key.ts'
import { solveLinked } from '../../api/ticket-moves.ts'
import type { Ticket } from '../../api/types.ts'
import { complain } from '../use-verb.ts'
import { openDependents } from './words.ts'
import styles from '../picker.module.css'

interface Props { ticket: Ticket; opened: boolean; close: () => void; /** Solves the ticket itself. */ solve: () => void }

/** Asks, before a ticket is solved on which open ones hang, whether they are solved with it, and what their customers are told. */
export function SolveLinked({ ticket, opened, close, solve }: Props) {
  const t = useT()
  const [answer, setAnswer] = useState(false)
  const [text, setText] = useState('')
  const count = openDependents(ticket).length
  const all = async () => {
    close()
    solve()
    try {
      const said = await solveLinked(ticket.id, answer && text.trim() !== '' ? { text } : {}, newKey())
      notifications.show({ message: t('link.solving', { count: said.count }), withBorder: true })
    } catch (error) {
      complain(error)
    }
  }
  return (
    <Modal opened={opened} onClose={close} title={t('link.solveTitle', { count })} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <p style={{ marginBlockStart: 0 }}>{t('link.solveText', { count })}</p>
      <Switch label={t('link.solveAnswer')} checked={answer} onChange={(event) => setAnswer(event.currentTarget.checked)} />
      {answer && <Textarea data-autofocus autosize minRows={4} mt={12} label={t('new.message')} value={text} maxLength={20_000} onChange={(event) => setText(event.currentTarget.value)} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => { close(); solve() }}>{t('link.solveOnly')}</Button>
        <Button data-autofocus onClick={() => void all()} disabled={answer && text.trim() === ''}>{t('link.solveAll', { count })}</Button>
      </div>
    </Modal>
  )
}
