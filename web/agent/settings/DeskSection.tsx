import { Button, Group } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import { clearDemo, loadDemo } from '../api/desk.ts'
import { DeskForm } from './DeskForm.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The desk as a whole, and its demo data. */
export function DeskSection() {
  const t = useT()
  const load = useSave(loadDemo, [[]])
  const clear = useSave(clearDemo, [[]])
  return (
    <>
      <DeskForm saved={() => undefined} saveLabel={t('action.save')} />
      <h2>{t('settings.demo')}</h2>
      <p className={styles.intro}>{t('setup.demoText')}</p>
      <Group>
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate(undefined)}>{t('setup.demoLoad')}</Button>
        <Button variant="default" color="red" loading={clear.isPending} onClick={() => clear.mutate(undefined)}>{t('settings.demoClear')}</Button>
      </Group>
    </>
  )
}
