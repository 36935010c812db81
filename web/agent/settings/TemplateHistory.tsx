import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getTemplateVersions } from '../api/templates.ts'
import type { Place, TemplateVersion } from '../api/templates.ts'
import { TextDifference } from './TextDifference.tsx'
import styles from './settings.module.css'

/** Who changed a text, when, and what: the newest first. */
export function TemplateHistory({ place }: { place: Place }) {
  const t = useT()
  const versions = useQuery({ queryKey: keys.templateVersions(place), queryFn: () => getTemplateVersions(place) }).data?.items
  if (!versions) return null
  return (
    <>
      <h2>{t('template.history')}</h2>
      {versions.length === 0 && <p className={styles.muted}>{t('template.noHistory')}</p>}
      {versions.map((version, index) => (
        <details key={version.version} className={styles.entry}>
          <summary>{t('template.version', { version: version.version, author: version.author })}{version.body === null && ` (${t('template.wasReset')})`} · <Instant at={version.at} /></summary>
          <TextDifference before={whole(versions[index + 1])} after={whole(version)} />
        </details>
      ))}
    </>
  )
}

const whole = (version: TemplateVersion | undefined) => [version?.subject, version?.body].filter((part) => part).join('\n\n')
