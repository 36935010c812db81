import { Drawer, useMantineColorScheme } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { ZoneContext } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { useKeyboard } from '../keyboard/use-keyboard.ts'
import { useRealtime } from '../realtime/use-realtime.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { Connection } from './Connection.tsx'
import { PaneHandle } from './PaneHandle.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { Sidebar } from './Sidebar.tsx'
import { closeMenu, useMenuOpen } from './menu.ts'
import { useLayout } from './use-layout.ts'
import { useMe, usePreferences } from './use-me.ts'
import { useShellActions } from './use-shell-actions.ts'
import styles from './shell.module.css'

/** The frame of the workspace: sidebar (or rail, or drawer), and the page beside it. */
export function Shell() {
  const t = useT()
  const me = useMe()
  const [preferences, setPreferences] = usePreferences()
  const layout = useLayout()
  const menuOpen = useMenuOpen()
  useTheme(preferences.theme)
  useKeyboard(preferences.shortcuts)
  useRealtime()
  const { collapsed, toggle } = useShellActions()
  const rail = layout === 'middle' || (layout === 'wide' && collapsed)
  const frame = `${styles.shell} ${layout === 'small' ? styles.small : rail ? styles.rail : ''}`

  return (
    <ZoneContext value={me.timeZone ?? me.desk.timeZone}>
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
        <Drawer opened={menuOpen} onClose={closeMenu} size="85%" padding={0} withCloseButton={false} title={undefined} aria-label={t('nav.main')}>
          <nav aria-label={t('nav.main')}><Sidebar rail={false} onGo={closeMenu} /></nav>
        </Drawer>
      )}
      <CommandPalette />
      <ShortcutSheet />
    </ZoneContext>
  )
}

function useTheme(theme: 'light' | 'dark' | 'auto'): void {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
}
