import { useT } from '../../ui/use-language.ts'
import { DeskForm } from '../settings/DeskForm.tsx'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** What the desk is called, and where and in which language it lives. */
export function DeskStep({ done }: StepProps) {
  const t = useT()
  return <div className={styles.step}><h2>{t('setup.deskTitle')}</h2><DeskForm short saved={done} saveLabel={t('setup.continue')} /></div>
}
