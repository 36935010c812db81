import { lazy, Suspense, useMemo, useState } from 'react'
import { ruleOf } from '../../../server/automation/rule.ts'
import { categoryKeys } from '../../ui/words.ts'
import { Instant } from '../../ui/Instant.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Category, Id, TimelineItem } from '../api/types.ts'
import { useFields } from '../fields/use-fields.ts'
import { valueWords } from '../fields/value-words.ts'
import { useDesk } from '../shell/use-desk.ts'
import { eventSentence } from './event-sentence.ts'
import type { Names } from './event-sentence.ts'
import { keyOf, shownEvents } from './fold.ts'
import styles from './ticket.module.css'

const RuleWhy = lazy(async () => ({ default: (await import('../rules/RuleWhy.tsx')).RuleWhy }))

/** What happened between two messages, a sentence each; a long run folds to its last and "4 changes". */
export function EventRun({ ticketId, events, names }: { ticketId: Id; events: TimelineItem[]; names: Record<string, string> }) {
  const t = useT()
  const words = useNames(names)
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState<Id | null>(null)
  const folded = events.length > shownEvents && !open
  const shown = folded ? events.slice(-1) : events
  return (
    <ul className={styles.events}>
      {folded && <li><button type="button" className={styles.more} aria-expanded={false} onClick={() => setOpen(true)}>{t('timeline.changes', { count: events.length - 1 })}</button></li>}
      {shown.map((event) => (
        <li key={keyOf(event)} className={styles.event} data-event={event.type}>
          {event.origin && <span className="numeric">#{event.origin.number}: </span>}<span dir="auto">{eventSentence(event, words)}</span> · <Instant at={event.at} className={styles.time} />
          {event.actor.kind === 'policy' && ruleOf(event.actor.id) && <> <button type="button" className={styles.more} onClick={() => setWhy(ruleOf(event.actor.id) ?? null)}>{t('rl.why')}</button></>}
        </li>
      ))}
      {why !== null && <li><Suspense><RuleWhy ticketId={ticketId} rule={why} close={() => setWhy(null)} /></Suspense></li>}
    </ul>
  )
}

function useNames(names: Record<string, string>): Names {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const fields = useFields('ticket')
  return useMemo(() => {
    const statusName = (id: string) => {
      const status = desk.status(id)
      if (status) return desk.statusName(status)
      const known = names[id] ?? ''
      const key = categoryKeys[known as Category]
      return key ? t(key) : known
    }
    return {
      translate: t,
      statusName,
      name: (id) => names[id] ?? desk.person(id)?.name ?? desk.team(id)?.name ?? t('actor.gone'),
      language: format.language,
      field: (key) => {
        const found = fields.find((field) => field.key === key)
        return { label: found?.label ?? key, words: (value) => valueWords(found, value, format, (id) => names[id] ?? t('actor.gone')) }
      },
      task: (id) => names[id],
      spent: format.spent,
      moment: (at) => format.moment(at, new Date()),
    }
  }, [t, desk, names, format, fields])
}
