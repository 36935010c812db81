import { Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import { signOut } from '../api/session.ts'
import { clearLocalDrafts } from '../composer/local-drafts.ts'
import { perform } from '../keyboard/actions.ts'
import { useWaiting } from '../outbox/waiting.ts'
import { AvailabilityItems } from './AvailabilityItems.tsx'
import { useMe, usePreferences } from './use-me.ts'
import styles from './shell.module.css'

/** Who is signed in, with the way to the profile and out. */
export function Account({ rail, onGo }: { rail: boolean; onGo?: () => void }) {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const [preferences] = usePreferences()
  const waiting = useWaiting().length
  const leave = async () => {
    if (waiting > 0 && !window.confirm(t('outbox.sureSignOut', { count: waiting }))) return
    await signOut().catch(() => undefined)
    await clearLocalDrafts()
    cache.clear()
    await navigate({ to: '/sign-in', search: { next: undefined } })
  }
  return (
    <Menu position="top-start" width={260}>
      <Menu.Target>
        <button type="button" className={styles.link} style={{ border: 0, background: 'none', cursor: 'pointer' }} aria-label={rail ? t('nav.account', { name: me.name }) : undefined} title={t('nav.account', { name: me.name })}>
          <PersonAvatar id={me.id} name={me.name} />{!rail && <span className="ellipsis">{me.name}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.can.reply && <AvailabilityItems />}
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => { onGo?.(); void navigate({ to: '/settings/$section', params: { section: 'profile' } }) }}>{t('settings.profile')}</Menu.Item>
        <Menu.Item leftSection={preferences.theme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />} onClick={() => perform('dark')}>{t('do.dark')}</Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => perform('help')}>{t('do.help')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>{t('nav.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
