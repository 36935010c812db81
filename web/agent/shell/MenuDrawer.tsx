import { Drawer } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import { closeMenu, useMenuOpen } from './menu.ts'
import { Sidebar } from './Sidebar.tsx'
import styles from './shell.module.css'

/** The sidebar on small screens. */
export function MenuDrawer() {
  const t = useT()
  const opened = useMenuOpen()
  return (
    <Drawer opened={opened} onClose={closeMenu} size="85%" padding={0} withCloseButton={false} attributes={{ content: { 'aria-label': t('nav.main') } }} styles={{ body: { height: '100%' } }}>
      <nav className={styles.drawer} aria-label={t('nav.main')}><Sidebar rail={false} onGo={closeMenu} /></nav>
    </Drawer>
  )
}
