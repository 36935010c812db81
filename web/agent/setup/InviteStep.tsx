import { Button } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import { InviteForm } from '../settings/InviteForm.tsx'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** Colleagues, as many as wanted, one after another. */
export function InviteStep({ done }: StepProps) {
  const t = useT()
  return <div className={styles.step}><h2>{t('setup.inviteTitle')}</h2><p className={styles.muted}>{t('setup.inviteText')}</p><InviteForm /><Button variant="default" onClick={done}>{t('setup.continue')}</Button></div>
}
