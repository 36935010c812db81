import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../../ui/Instant.tsx'
import type { Key } from '../../../ui/i18n.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { getPolicyVersions } from '../../api/sla-policies.ts'
import type { SlaDefinition, SlaPolicy, SlaVersion } from '../../api/sla-policies.ts'
import styles from '../settings.module.css'

type Field = SlaVersion['fields'][number]
const fieldKeys: Record<Field, Key> = {
  name: 'slap.name', description: 'slap.description', condition: 'slap.who', goals: 'slap.goals', first: 'slap.first', calendars: 'slap.hours', warnings: 'slap.told', breach: 'slap.atBreach', active: 'slap.active', archived: 'slap.archived', position: 'slap.position',
}

/** Who changed a policy, when, and what; what it was is taken into the form again, to be looked at and saved. */
export function PolicyHistory({ policy, take }: { policy: SlaPolicy; take: (definition: SlaDefinition) => void }) {
  const t = useT()
  const format = useFormat()
  const versions = useQuery({ queryKey: keys.slaVersions(policy.id, policy.version), queryFn: () => getPolicyVersions(policy.id) }).data?.items ?? []
  if (versions.length === 0) return null
  return (
    <>
      <h2>{t('calendar.history')}</h2>
      {versions.map((version) => (
        <div key={version.version} className={styles.entry}>
          <div className={styles.row}>
            <span>{t('calendar.version', { version: version.version, author: version.author ?? t('calendar.deskItself') })} · <Instant at={version.at} />{version.fields.length > 0 && <> · {format.list(version.fields.map((field) => t(fieldKeys[field])))}</>}</span>
            {version.version !== policy.version && <Button size="compact-sm" variant="default" aria-label={t('calendar.takeVersion', { version: version.version })} onClick={() => take(version.definition)}>{t('slap.take')}</Button>}
          </div>
        </div>
      ))}
    </>
  )
}
