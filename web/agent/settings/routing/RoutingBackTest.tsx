import { Table } from '@mantine/core'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Team } from '../../api/desk.ts'
import { backTestRouting } from '../../api/routing.ts'
import type { RoutingBackTest as Found, RoutingSettings } from '../../api/routing.ts'
import { waitWords } from '../../routing/wait-words.ts'
import { LookBack } from '../LookBack.tsx'
import styles from '../settings.module.css'

/** How the team's tickets of the last days would have been given out by what stands on the page, saved or not. */
export function RoutingBackTest({ team, settings }: { team: Team; settings: RoutingSettings }) {
  const t = useT()
  return (
    <LookBack text={t('routing.pastText')} filled look={(days) => backTestRouting(team.id, settings, days)}>
      {(found) => found.tickets === 0 ? <p className={styles.plain}>{t('routing.pastNone')}</p> : <Given found={found} />}
    </LookBack>
  )
}

function Given({ found: { tickets, atOnce, later, never, handedOn, waited, reasons, agents, examples } }: { found: Found }) {
  const t = useT()
  const format = useFormat()
  const span = (minutes: number) => format.spent(minutes * 60)
  return (
    <div data-never={never}>
      <p className={never > 0 ? styles.bad : styles.good}>{t('routing.pastFound', { tickets, atOnce, later, never })}</p>
      {handedOn > 0 && <p>{t('routing.pastHanded', { count: handedOn })}</p>}
      {waited && <p>{t('routing.pastWaited', { median: span(waited.median), longest: span(waited.longest) })}</p>}
      {reasons.map(({ reason, count }) => <p key={reason}>{t('routing.pastReason', { count, reason: waitWords(reason, t) })}</p>)}
      <div className={styles.table}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t('routing.pastAgent')}</Table.Th><Table.Th>{t('routing.pastWould')}</Table.Th><Table.Th>{t('routing.pastReal')}</Table.Th><Table.Th>{t('routing.pastPeak')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {agents.map((agent) => (
              <Table.Tr key={agent.id} data-agent={agent.name}>
                <Table.Th scope="row" dir="auto">{agent.name}</Table.Th><Table.Td>{format.whole(agent.tickets)}</Table.Td><Table.Td>{format.whole(agent.real)}</Table.Td><Table.Td>{t('routing.pastPeakOf', { peak: agent.peak, capacity: agent.capacity })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <ul>
        {examples.slice(0, 20).map(({ ticket, minutes, reason, person }) => (
          <li key={ticket.id}>
            <a href={`/tickets/${ticket.number}`} target="_blank" rel="noreferrer">#{ticket.number}</a> · <span dir="auto">{ticket.subject}</span> · {person ? t('routing.pastGot', { name: person.name, time: span(minutes), reason: waitWords(reason, t) }) : t('routing.pastNobody', { time: span(minutes), reason: waitWords(reason, t) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
