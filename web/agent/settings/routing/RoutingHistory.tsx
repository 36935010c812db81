import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../../ui/Instant.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import type { Team } from '../../api/desk.ts'
import { keys } from '../../api/keys.ts'
import { getTeamRoutingVersions } from '../../api/routing.ts'
import { fieldKeys } from '../../routing/words.ts'
import styles from '../settings.module.css'

/** Who changed what about the routing of a team, the newest first. */
export function RoutingHistory({ team }: { team: Team }) {
  const t = useT()
  const format = useFormat()
  const versions = useQuery({ queryKey: keys.teamRoutingVersions(team.id), queryFn: () => getTeamRoutingVersions(team.id) }).data?.items ?? []
  if (versions.length === 0) return null
  const field = (name: string) => { const key = fieldKeys[name]; return key ? t(key) : name }
  return (
    <details className={styles.entry}>
      <summary>{t('routing.history')}</summary>
      <ul className={styles.checks}>
        {versions.map((version) => <li key={version.version}><span><Instant at={version.at} /></span><bdi>{version.author ?? t('routing.desk')}</bdi><span className={styles.muted}>{format.list(version.fields.map(field))}</span></li>)}
      </ul>
    </details>
  )
}
