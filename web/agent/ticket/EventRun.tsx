import { lazy, Suspense, useState } from 'react'
import { ruleOf } from '../../../server/automation/rule.ts'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Id, TimelineItem } from '../api/types.ts'
import { eventSentence } from './event-sentence.ts'
import { keyOf, shownEvents } from './fold.ts'
import { useNames } from './use-names.ts'
import styles from './ticket.module.css'

const RuleWhy = lazy(async () => ({ default: (await import('../rules/RuleWhy.tsx')).RuleWhy }))

/** What happened between two messages, a sentence each; a long run folds to its last and "4 changes". */
export function EventRun({ ticketId, events, names }: { ticketId: Id; events: TimelineItem[]; names: Record<string, string> }) {
  const t = useT()
  const words = useNames(names)
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState<{ rule: Id; at: string } | null>(null)
  const folded = events.length > shownEvents && !open
  const shown = folded ? events.slice(-1) : events
  return (
    <ul className={styles.events}>
      {folded && <li><button type="button" className={styles.more} aria-expanded={false} onClick={() => setOpen(true)}>{t('timeline.changes', { count: events.length - 1 })}</button></li>}
      {shown.map((event) => (
        <li key={keyOf(event)} className={styles.event} data-event={event.type}>
          {event.origin && <span className="numeric">#{event.origin.number}: </span>}<span dir="auto">{eventSentence(event, words)}</span> · <Instant at={event.at} className={styles.time} />
          {event.actor.kind === 'policy' && ruleOf(event.actor.id) && <> <button type="button" className={styles.more} onClick={() => setWhy({ rule: ruleOf(event.actor.id)!, at: event.at })}>{t('rl.why')}</button></>}
        </li>
      ))}
      {why !== null && <li><Suspense><RuleWhy of={{ kind: 'tickets', id: ticketId }} {...why} close={() => setWhy(null)} /></Suspense></li>}
    </ul>
  )
}
