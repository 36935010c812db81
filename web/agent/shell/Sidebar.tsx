import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLogout, IconMoon, IconPencilPlus, IconSearch, IconSettings, IconSun, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import { signOut } from '../api/session.ts'
import { clearLocalDrafts } from '../composer/local-drafts.ts'
import { perform } from '../keyboard/actions.ts'
import { keysOf } from '../keyboard/map.ts'
import { ViewLinks } from './ViewLinks.tsx'
import { useMe, usePreferences } from './use-me.ts'
import styles from './shell.module.css'

interface Props { rail: boolean; toggle?: () => void; onGo?: () => void }

/** The desk's name, the views with their counts, and who is signed in. */
export function Sidebar({ rail, toggle, onGo }: Props) {
  const t = useT()
  const me = useMe()
  const hint = (text: string, keys?: string) => (keys ? `${text} (${keys.toUpperCase()})` : text)
  return (
    <>
      <div className={styles.head}>
        <span className={`${styles.desk} ellipsis`}>{me.deskName}</span>
        {!rail && (
          <Tooltip label={hint(t('nav.new'), keysOf('new'))}>
            <ActionIcon component={Link} to="/new" onClick={onGo} variant="subtle" aria-label={t('nav.new')}><IconPencilPlus size={18} /></ActionIcon>
          </Tooltip>
        )}
        {toggle && (
          <Tooltip label={hint(t('do.sidebar'), keysOf('sidebar'))}>
            <ActionIcon onClick={toggle} variant="subtle" color="gray" aria-label={t('do.sidebar')}><IconLayoutSidebarLeftCollapse size={18} /></ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={styles.scroll} onClick={(event) => event.target instanceof Element && event.target.closest('a') && onGo?.()}>
        <Link to="/search" search={{ q: undefined }} className={styles.link} title={rail ? t('nav.search') : undefined}>
          <IconSearch size={18} /><span className={styles.word}>{t('nav.search')}</span>
        </Link>
        <ViewLinks />
        <div className={styles.group}>{t('nav.desk')}</div>
        <Link to="/settings/$section" params={{ section: 'profile' }} className={styles.link} title={rail ? t('nav.settings') : undefined}>
          <IconSettings size={18} /><span className={styles.word}>{t('nav.settings')}</span>
        </Link>
      </div>
      <div className={styles.foot}><Account rail={rail} onGo={onGo} /></div>
    </>
  )
}

function Account({ rail, onGo }: { rail: boolean; onGo?: () => void }) {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [preferences] = usePreferences()
  const leave = async () => {
    await signOut().catch(() => undefined)
    await clearLocalDrafts()
    cache.clear()
    await navigate({ to: '/sign-in', search: { next: undefined } })
  }
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={styles.link} style={{ border: 0, background: 'none', cursor: 'pointer' }} aria-label={t('nav.account', { name: me.name })}>
          <PersonAvatar id={me.id} name={me.name} />{!rail && <span className="ellipsis">{me.name}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => { onGo?.(); void navigate({ to: '/settings/$section', params: { section: 'profile' } }) }}>{t('settings.profile')}</Menu.Item>
        <Menu.Item leftSection={preferences.theme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />} onClick={() => perform('dark')}>{t('do.dark')}</Menu.Item>
        <Menu.Item onClick={() => perform('help')}>{t('do.help')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>{t('nav.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
