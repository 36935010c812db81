import { Instant } from '../../ui/Instant.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { Format } from '../../ui/use-format.ts'
import type { Key, t as translate } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { Clock, ClockFact, Levels } from '../api/service-levels.ts'
import type { Ticket } from '../api/types.ts'
import { Arithmetic } from './Arithmetic.tsx'
import { BreachReason } from './BreachReason.tsx'
import { factKeys, metricKey } from './words.ts'
import styles from './sla.module.css'

/** Every clock the ticket ever had: how its deadline is counted, what happened to it, and why it was missed. */
export function ClockHistory({ ticket, levels, queryKey }: { ticket: Ticket; levels: Levels; queryKey: readonly unknown[] }) {
  const t = useT()
  return (
    <div className={styles.history}>
      <p>{levels.policy ? t('level.policy', { name: levels.policy.name }) : t('level.noPolicy')}</p>
      {levels.clocks.toReversed().map((clock) => (
        <section key={`${clock.metric} ${clock.key}`} className={styles.clock} data-history={clock.metric} aria-label={t(metricKey(clock.metric))}>
          <div className={styles.clockHead}><h3>{t(metricKey(clock.metric))}</h3><span className={styles.muted}>{t(stateKey(clock))}</span></div>
          {clock.breachedAt !== null && <BreachReason ticket={ticket} clock={clock} may={levels.can.giveReason} queryKey={queryKey} />}
          <h4>{t('level.arithmetic')}</h4>
          <Arithmetic clock={clock} />
          <h4>{t('level.facts')}</h4>
          <Facts facts={levels.history.filter((fact) => fact.metric === clock.metric && fact.key === clock.key)} />
        </section>
      ))}
      {levels.applied.length > 1 && (
        <section>
          <h3>{t('level.applied')}</h3>
          <ul className={styles.facts}>{levels.applied.map(({ at, policy }, index) => <li key={index}><Instant at={at} className={styles.muted} /> <bdi>{policy?.name ?? t('level.none')}</bdi></li>)}</ul>
        </section>
      )}
    </div>
  )
}

function stateKey({ state, breachedAt }: Clock): Key {
  if (state === 'met') return breachedAt === null ? 'level.met' : 'level.metLate'
  if (state === 'cancelled') return 'level.cancelled'
  if (breachedAt !== null) return 'level.breached'
  return state === 'paused' ? 'level.paused' : 'level.running'
}

function Facts({ facts }: { facts: ClockFact[] }) {
  const t = useT()
  const format = useFormat()
  return <ul className={styles.facts}>{facts.map((fact, index) => <li key={index} data-fact={fact.is}><Instant at={fact.since} className={styles.muted} /> {factWords(fact, t, format)}</li>)}</ul>
}

/** A fact, and how the clock stood after it. */
function factWords(fact: ClockFact, t: typeof translate, format: Format): string {
  const ended = fact.is === 'cancelled' || fact.is === 'breached'
  const words = [
    t(factKeys[fact.is], { target: format.spent((fact.target ?? 0) / 1000), stage: stageWords(fact.stage, t, format) }),
    fact.deadlineAt !== null && !ended && t('level.due', { at: format.moment(fact.deadlineAt, new Date()) }),
    fact.deadlineAt === null && fact.left !== null && !ended && t(fact.left < 0 ? 'level.over' : 'level.left', { time: format.spent(Math.floor(Math.abs(fact.left) / 1000)) }),
    fact.byChange && t('fact.byChange'), fact.quiet && t('fact.quiet'),
  ]
  return words.filter((each) => each !== false).join(' · ')
}

/** 75%: a share of the target; 30m: so many minutes before its end. */
function stageWords(stage: string | null, t: typeof translate, format: Format): string {
  const amount = Number.parseInt(stage ?? '', 10)
  if (stage === null || Number.isNaN(amount)) return '–'
  return stage.endsWith('%') ? t('stage.percent', { percent: amount }) : t('stage.before', { time: format.spent(amount * 60) })
}
