import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop, IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useFormat, useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import type { Ticket } from '../api/types.ts'
import { getTimer, logTime, removeTime, startTimer, stopTimer } from '../api/work.ts'
import { useMe } from '../shell/use-me.ts'
import { complain, useVerb } from '../ticket/use-verb.ts'
import { secondsOf } from './spent.ts'
import styles from './tasks.module.css'

/** Time spent on the ticket: in all, by a clock that runs while somebody works, and what was noted by whom. */
export function TimeSpent({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const me = useMe()
  const format = useFormat()
  const verb = useVerb()
  const leads = me.role === 'admin' || me.role === 'lead'
  return (
    <>
      {ticket.timeSpent > 0 && <p className={styles.muted}>{t('time.total', { time: format.spent(ticket.timeSpent) })}</p>}
      {ticket.can.update && <Clock ticket={ticket} />}
      {ticket.time.length > 0 && (
        <ul className={styles.list}>
          {ticket.time.map((entry) => (
            <li key={entry.id} className={styles.task}>
              <span className="numeric">{format.spent(entry.seconds)}</span>
              <div>
                <span dir="auto">{entry.note || entry.person?.name}</span>
                <div className={styles.meta}>{entry.note && <span dir="auto">{entry.person?.name}</span>}<Instant at={entry.startedAt} /></div>
              </div>
              {ticket.can.update && (leads || entry.person?.id === me.id) && (
                <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('time.remove', { time: format.spent(entry.seconds) })} onClick={() => void verb(() => removeTime(ticket.id, entry.id))}><IconX size={14} /></ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Clock({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const now = useNow()
  const format = useFormat()
  const cache = useQueryClient()
  const verb = useVerb()
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const { data } = useQuery({ queryKey: keys.timer, queryFn: getTimer })
  const running = data?.timer
  const here = running?.ticket.id === ticket.id
  const seconds = secondsOf(text)
  const turn = async (work: () => ReturnType<typeof getTimer>) => {
    try {
      cache.setQueryData(keys.timer, await work())
      for (const queryKey of [keys.everyTicket, keys.everyTimeline]) void cache.invalidateQueries({ queryKey })
    } catch (error) {
      complain(error)
    }
  }
  const log = async () => {
    if (seconds === null || !(await verb(() => logTime(ticket.id, { seconds, note }, newKey())))) return
    setText('')
    setNote('')
  }
  return (
    <>
      {running && !here && <p className={styles.muted}>{t('time.elsewhere')} <Link to="/tickets/$ticket" params={{ ticket: String(running.ticket.number) } as never}>#{running.ticket.number}</Link></p>}
      <div className={styles.row}>
        {here
          ? <Button size="compact-sm" leftSection={<IconPlayerStop size={14} />} onClick={() => void turn(() => stopTimer(''))}>{t('time.stop')}</Button>
          : <Button size="compact-sm" variant="default" leftSection={<IconPlayerPlay size={14} />} onClick={() => void turn(() => startTimer(ticket.id))}>{t('time.start')}</Button>}
        {here && running && <span className={styles.running} role="timer">{format.spent(Math.max(0, Math.round((now.getTime() - new Date(running.startedAt).getTime()) / 1000)))}</span>}
      </div>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void log() }}>
        <TextInput size="xs" label={t('time.spent')} placeholder={t('time.placeholder')} maxLength={30} value={text} error={text.trim() !== '' && seconds === null && t('time.unclear')} onChange={(event) => setText(event.currentTarget.value)} />
        {text.trim() !== '' && (
          <>
            <TextInput size="xs" dir="auto" label={t('time.note')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            <div><Button size="compact-sm" type="submit" disabled={seconds === null}>{t('time.log')}</Button></div>
          </>
        )}
      </form>
    </>
  )
}
