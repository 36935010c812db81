import { Table } from '@mantine/core'
import { useFormat } from '../../../ui/use-format.ts'
import type { Key } from '../../../ui/i18n.ts'
import { useT } from '../../../ui/use-language.ts'
import { backTestPolicy } from '../../api/sla-policies.ts'
import type { SlaBackTest, SlaDefinition } from '../../api/sla-policies.ts'
import { metricKeys } from '../../sla/words.ts'
import { LookBack } from '../LookBack.tsx'
import styles from '../settings.module.css'

type Outcome = NonNullable<SlaBackTest['examples'][number]['before']>
const outcomeKeys: Record<Outcome | 'none', Key> = { met: 'slap.outcomeMet', late: 'slap.outcomeLate', open: 'slap.outcomeOpen', none: 'slap.outcomeNone' }
type Attained = SlaBackTest['metrics'][number]['before']

/** What would have been kept over the last days with the policy as it is written, beside what was. */
export function PolicyBackTest({ id, definition, filled }: { id: string | null; definition: SlaDefinition; filled: boolean }) {
  const t = useT()
  return (
    <LookBack text={t('slap.pastText')} filled={filled} look={(days) => backTestPolicy(id, definition, days)}>
      {(found) => found.metrics.length === 0 ? <p className={styles.plain}>{t('slap.pastNone', { tickets: found.tickets })}</p> : <Found found={found} />}
    </LookBack>
  )
}

function Found({ found: { metrics, warnings, examples, tickets, applies } }: { found: SlaBackTest }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      <p className={styles.plain}>{t('slap.pastFound', { applies, tickets })}</p>
      <div className={styles.table}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('slap.pastMetric')}</Table.Th><Table.Th>{t('slap.pastBefore')}</Table.Th><Table.Th>{t('slap.pastAfter')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {metrics.map(({ metric, before, after }) => (
              <Table.Tr key={metric} data-metric={metric}><Table.Th scope="row">{t(metricKeys[metric])}</Table.Th><Table.Td><Kept {...before} /></Table.Td><Table.Td><Kept {...after} /></Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <p>{t('slap.pastWarnings', { before: format.whole(warnings.before), after: format.whole(warnings.after) })}</p>
      <ul>
        {examples.slice(0, 20).map(({ ticket, metric, before, after }) => (
          <li key={`${ticket.id} ${metric}`}>
            <a href={`/tickets/${ticket.number}`} target="_blank" rel="noreferrer">#{ticket.number}</a> · <span dir="auto">{ticket.subject}</span> · {t('slap.pastOther', { metric: t(metricKeys[metric]), before: t(outcomeKeys[before ?? 'none']), after: t(outcomeKeys[after ?? 'none']) })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How much of what has ended was kept, in words and in part of all. */
function Kept({ met, late, open }: Attained) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {met + late > 0 && <strong>{format.part(met / (met + late))} </strong>}
      {t('slap.pastKept', { met, late, open })}
    </>
  )
}
