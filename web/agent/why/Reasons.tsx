import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Answer } from '../api/contract.ts'
import { actorName, eventSentence } from '../ticket/event-sentence.ts'
import type { Names } from '../ticket/event-sentence.ts'
import styles from './why.module.css'

type Reasoned = Answer<'/api/v1/tickets/{id}/why', 'get'>['items'][number]['event']

/** What happened, and what led to that, the nearest first. */
export function Reasons({ event, causes, names }: { event: Reasoned; causes: readonly Reasoned[]; names: Names }) {
  const t = useT()
  return (
    <>
      <Sentence event={event} names={names} />
      {causes.length > 0 && <ul className={styles.causes}>{causes.map((cause) => <li key={cause.id}><span className={styles.muted}>{t('why.because')}</span> <Sentence event={cause} names={names} /></li>)}</ul>}
    </>
  )
}

function Sentence({ event, names }: { event: Reasoned; names: Names }) {
  return <><span dir="auto">{wordsOf(event, names)}</span> · <Instant at={event.at} className={styles.muted} /></>
}

function wordsOf(event: Reasoned, names: Names): string {
  const actor = actorName(event.actor, names.translate, names.rule)
  if (event.elsewhere) return names.translate('why.elsewhere', { actor })
  if (event.type === 'message.added') return names.translate(event.data['kind'] === 'note' ? 'why.note' : 'why.message', { actor })
  return eventSentence({ kind: 'event', origin: null, message: null, ...event }, names)
}
