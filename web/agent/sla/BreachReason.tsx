import { Button, Select, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { giveReason } from '../api/service-levels.ts'
import type { Clock, GivenReason } from '../api/service-levels.ts'
import type { Ticket } from '../api/types.ts'
import { useSave } from '../settings/use-save.ts'
import { reasonKeys } from './words.ts'
import styles from './sla.module.css'

interface Props { ticket: Ticket; clock: Clock; may: boolean; queryKey: readonly unknown[] }

/** Why a clock was missed, as somebody said; leads and whoever has the ticket say it. */
export function BreachReason({ ticket, clock, may, queryKey }: Props) {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const { reason } = clock
  if (may && editing) return <ReasonForm ticket={ticket} clock={clock} queryKey={queryKey} done={() => setEditing(false)} />
  if (!reason && !may) return null
  return (
    <div className={styles.reason} data-reason={reason?.reason}>
      {reason && <p><strong>{t('reason.title')}:</strong> {t(reasonKeys[reason.reason])}{reason.note && <> – <span dir="auto">{reason.note}</span></>}<br /><span className={styles.muted}><bdi>{reason.by}</bdi> · <Instant at={reason.at} /></span></p>}
      {may && <Button size="compact-sm" variant={reason ? 'subtle' : 'default'} onClick={() => setEditing(true)}>{t(reason ? 'reason.change' : 'reason.give')}</Button>}
    </div>
  )
}

function ReasonForm({ ticket, clock, queryKey, done }: Omit<Props, 'may'> & { done: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const [reason, setReason] = useState<string | null>(clock.reason?.reason ?? null)
  const [note, setNote] = useState(clock.reason?.note ?? '')
  const save = useSave((body: GivenReason) => giveReason(ticket.id, body), [], (levels) => {
    cache.setQueryData(queryKey, levels)
    done()
  })
  const submit = () => { if (reason !== null) save.mutate({ metric: clock.metric, key: clock.key, reason: reason as GivenReason['reason'], note }) }
  return (
    <form className={styles.reason} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <Select label={t('reason.reason')} required searchable={false} value={reason} onChange={setReason} data={Object.entries(reasonKeys).map(([value, key]) => ({ value, label: t(key) }))} data-autofocus comboboxProps={{ withinPortal: true }} />
      <Textarea label={t('reason.note')} autosize minRows={2} maxRows={6} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" size="compact-md" disabled={reason === null} loading={save.isPending}>{t('reason.save')}</Button>
    </form>
  )
}
