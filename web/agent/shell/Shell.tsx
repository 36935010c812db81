import { useMantineColorScheme } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { withLaterTexts } from '../../ui/i18n.ts'
import { browserZone, ZoneContext } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { useKeyboard } from '../keyboard/use-keyboard.ts'
import { useRealtime } from '../realtime/use-realtime.ts'
import { Common } from './Common.tsx'
import { Connection } from './Connection.tsx'
import { PaneHandle } from './PaneHandle.tsx'
import { Sidebar } from './Sidebar.tsx'
import { useLayout } from './use-layout.ts'
import { useMe, usePreferences } from './use-me.ts'
import { useShellActions } from './use-shell-actions.ts'
import styles from './shell.module.css'

const MenuDrawer = lazy(async () => ({ default: (await import('./MenuDrawer.tsx')).MenuDrawer }))
/** Nothing is seen of it but what it sent. */
const Outbox = lazy(async () => ({ default: (await withLaterTexts(() => import('../outbox/Outbox.tsx'))).Outbox }))
/** Nothing of them is seen before a key is pressed. */
const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }))

/** The frame of the workspace: sidebar (or rail, or drawer), and the page beside it. */
export function Shell() {
  return <Common><Frame /></Common>
}

function Frame() {
  const t = useT()
  const me = useMe()
  const [preferences, setPreferences] = usePreferences()
  const layout = useLayout()
  useTheme(preferences.theme)
  useKeyboard(preferences.shortcuts)
  useRealtime()
  const { collapsed, toggle } = useShellActions()
  const rail = layout === 'middle' || (layout === 'wide' && collapsed)
  const frame = `${styles.shell} ${layout === 'small' ? styles.small : rail ? styles.rail : ''}`

  return (
    <ZoneContext value={me.timeZone ?? browserZone}>
      <div className={frame} style={rail ? undefined : { '--sidebar': `${preferences.sidebar}px` } as React.CSSProperties}>
        <a className={styles.skip} href="#main">{t('nav.skip')}</a>
        <Connection />
        {layout !== 'small' && (
          <nav className={styles.sidebar} aria-label={t('nav.main')}>
            <Sidebar rail={rail} toggle={layout === 'wide' ? toggle : undefined} />
            {!rail && <PaneHandle width={preferences.sidebar} min={180} max={320} label={t('nav.resizeSidebar')} change={(sidebar) => setPreferences({ sidebar })} />}
          </nav>
        )}
        <main id="main" className={styles.main} tabIndex={-1}>
          <Suspense fallback={<Bones />}><Outlet /></Suspense>
        </main>
      </div>
      {layout === 'small' && (
        <Suspense><MenuDrawer /></Suspense>
      )}
      <Suspense><Dialogs /></Suspense>
      <Suspense><Outbox /></Suspense>
    </ZoneContext>
  )
}

function useTheme(theme: 'light' | 'dark' | 'auto'): void {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
}
