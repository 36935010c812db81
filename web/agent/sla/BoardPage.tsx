import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getBoard } from '../api/service-levels.ts'
import type { Board, BoardAsked, Metric } from '../api/service-levels.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { BoardTable } from './BoardTable.tsx'
import { metricKeys } from './words.ts'
import styles from './sla.module.css'

/** For whoever leads: what will breach next, and what is overdue already. */
export function BoardPage() {
  const t = useT()
  const desk = useDesk()
  const [teamId, setTeamId] = useState<string | null>(null)
  const [metric, setMetric] = useState<string | null>(null)
  const asked: BoardAsked = { ...(teamId !== null && { teamId }), ...(metric !== null && { metric: metric as Metric }) }
  const query = useQuery({ queryKey: keys.board(asked), queryFn: () => getBoard(asked), placeholderData: keepPreviousData })
  return (
    <main className={styles.page}>
      <SmallTop title={t('nav.deadlines')} />
      <div className={styles.inner}>
        <div className={styles.head}>
          <div><h1>{t('nav.deadlines')}</h1><p className={styles.muted}>{t('board.text')}</p></div>
          <div className={styles.filters}>
            <Select aria-label={t('board.team')} w={200} searchable clearable placeholder={t('board.allTeams')} value={teamId} onChange={setTeamId} nothingFoundMessage={t('state.noMatch')}
              data={[...desk.teams.map((team) => ({ value: team.id, label: team.name })), { value: 'none', label: t('board.noTeam') }]} />
            <Select aria-label={t('board.metric')} w={200} clearable placeholder={t('board.allMetrics')} value={metric} onChange={setMetric} data={Object.entries(metricKeys).map(([value, key]) => ({ value, label: t(key) }))} />
          </div>
        </div>
        {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : query.data ? <Shown board={query.data} /> : <Bones count={6} height={36} />}
      </div>
    </main>
  )
}

function Shown({ board: { items, breached, soon, more } }: { board: Board }) {
  const t = useT()
  // a deadline passes also while nobody asks the desk
  const now = useNow().getTime()
  const over = items.filter((item) => item.state === 'breached' || Date.parse(item.deadlineAt) <= now)
  const next = items.filter((item) => !over.includes(item))
  if (items.length === 0) return <Nothing title={t('board.none')} text={t('board.noneText')} />
  return (
    <>
      <h2>{over.length > 0 ? t('board.overdue', { count: Math.max(breached, over.length) }) : t('board.nobodyOver')}</h2>
      {over.length > 0 && <BoardTable items={over} label={t('level.overdue')} />}
      {next.length > 0 && <h2>{t('board.next')}{soon > 0 && <span className={styles.muted}> · {t('board.soon', { count: soon })}</span>}</h2>}
      {next.length > 0 && <BoardTable items={next} label={t('board.next')} />}
      {more && <p className={styles.muted}>{t('board.more')}</p>}
    </>
  )
}
