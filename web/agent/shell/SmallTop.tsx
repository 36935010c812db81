import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import { openMenu } from './menu.ts'
import { useLayout } from './use-layout.ts'
import styles from './shell.module.css'

/** On small screens, the way from a page to the menu. */
export function SmallTop({ title }: { title: string }) {
  const t = useT()
  if (useLayout() !== 'small') return null
  return (
    <div className={styles.pageHead}>
      <ActionIcon variant="subtle" color="gray" size={44} onClick={openMenu} aria-label={t('nav.menu')}><IconMenu2 size={20} /></ActionIcon>
      <span className={`${styles.desk} ellipsis`}>{title}</span>
    </div>
  )
}
