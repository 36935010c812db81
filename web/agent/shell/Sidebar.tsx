import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAlarm, IconChecklist, IconLayoutSidebarLeftCollapse, IconPencilPlus, IconSearch, IconSettings, IconUserCheck, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useT } from '../../ui/use-language.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import { Bell } from './Bell.tsx'
import { ViewLinks } from './ViewLinks.tsx'
import { useMe } from './use-me.ts'
import styles from './shell.module.css'

const Account = lazy(async () => ({ default: (await import('./Account.tsx')).Account }))

interface Props { rail: boolean; toggle?: () => void; onGo?: () => void }

/** The desk's name, the views with their counts, and who is signed in. */
export function Sidebar({ rail, toggle, onGo }: Props) {
  const t = useT()
  const me = useMe()
  const hint = useHint()
  const leads = me.role === 'admin' || me.role === 'lead'
  return (
    <>
      <div className={styles.head}>
        <span className={`${styles.desk} ellipsis`}>{me.deskName}</span>
        {(!rail || !toggle) && (
          <Tooltip label={hint(t('nav.new'), 'new')}>
            <ActionIcon component={Link} to="/new" onClick={onGo} variant="subtle" aria-label={t('nav.new')}><IconPencilPlus size={18} /></ActionIcon>
          </Tooltip>
        )}
        {toggle && (
          <Tooltip label={hint(t('do.sidebar'), 'sidebar')}>
            <ActionIcon onClick={toggle} variant="subtle" color="gray" aria-label={t('do.sidebar')}><IconLayoutSidebarLeftCollapse size={18} /></ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={styles.scroll} onClick={(event) => event.target instanceof Element && event.target.closest('a') && onGo?.()}>
        <Link to="/search" search={{ q: undefined }} className={styles.link} title={rail ? t('nav.search') : undefined}>
          <IconSearch size={18} /><span className={styles.word}>{t('nav.search')}</span>
        </Link>
        <Bell />
        <ViewLinks />
        <div className={styles.group}>{t('nav.desk')}</div>
        <Link to="/customers" className={styles.link} title={rail ? t('nav.customers') : undefined}>
          <IconUsers size={18} /><span className={styles.word}>{t('nav.customers')}</span>
        </Link>
        <Link to="/tasks" className={styles.link} title={rail ? t('nav.tasks') : undefined}>
          <IconChecklist size={18} /><span className={styles.word}>{t('nav.tasks')}</span>
        </Link>
        {leads && (
          <Link to="/floor" className={styles.link} title={rail ? t('nav.floor') : undefined}>
            <IconUserCheck size={18} /><span className={styles.word}>{t('nav.floor')}</span>
          </Link>
        )}
        {leads && (
          <Link to="/deadlines" className={styles.link} title={rail ? t('nav.deadlines') : undefined}>
            <IconAlarm size={18} /><span className={styles.word}>{t('nav.deadlines')}</span>
          </Link>
        )}
        <Link to="/settings/$section" params={{ section: 'profile' }} className={styles.link} title={rail ? t('nav.settings') : undefined}>
          <IconSettings size={18} /><span className={styles.word}>{t('nav.settings')}</span>
        </Link>
      </div>
      <div className={styles.foot} style={{ minHeight: 49 }}><Suspense><Account rail={rail} onGo={onGo} /></Suspense></div>
    </>
  )
}
