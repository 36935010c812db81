import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { openMenu } from '../shell/menu.ts'
import { useLayout } from '../shell/use-layout.ts'
import { useMe } from '../shell/use-me.ts'
import { sections } from './sections.ts'
import type { Section } from './sections.ts'
import styles from './settings.module.css'

const groups: Array<[Section['group'], Key]> = [['mine', 'settings.groupMine'], ['desk', 'settings.groupDesk'], ['mail', 'settings.groupMail']]

/** The settings: their list, and the chosen page. */
export function SettingsPage() {
  const t = useT()
  const me = useMe()
  const layout = useLayout()
  const navigate = useNavigate()
  const { section: path } = useParams({ strict: false })
  const seen = sections.filter((section) => section.may(me))
  const section = seen.find((candidate) => candidate.path === path) ?? seen[0]
  if (!section) return null
  const { Body } = section
  const body = <div className={styles.body} role="region" aria-label={t(section.title)} tabIndex={0}><div className={styles.inner}><h1>{t(section.title)}</h1><Suspense><Body key={section.path} /></Suspense></div></div>
  if (layout === 'small') {
    return (
      <div className={styles.stacked}>
        <div className={styles.top}>
          <ActionIcon variant="subtle" color="gray" size={44} onClick={openMenu} aria-label={t('nav.menu')}><IconMenu2 size={20} /></ActionIcon>
          <NativeSelect className={styles.grow} aria-label={t('nav.settings')} value={section.path} data={seen.map((each) => ({ value: each.path, label: t(each.title) }))}
            onChange={(event) => void navigate({ to: '/settings/$section', params: { section: event.currentTarget.value } })} />
        </div>
        {body}
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <nav className={styles.nav} aria-label={t('nav.settings')}>
        {groups.map(([group, label]) => (
          <div key={group}>
            <div className={styles.group}>{t(label)}</div>
            {seen.filter((each) => each.group === group).map((each) => <Link key={each.path} to="/settings/$section" params={{ section: each.path }}>{t(each.title)}</Link>)}
          </div>
        ))}
      </nav>
      {body}
    </div>
  )
}
