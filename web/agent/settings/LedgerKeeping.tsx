import { Button, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { changeSettings, getSettings } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

type Keeping = { ledgerDays?: number; quarantineDays?: number }

/** How long the sources of what arrived are kept. */
export function LedgerKeeping() {
  const t = useT()
  const settings = useQuery({ queryKey: keys.settings, queryFn: getSettings }).data
  const [changes, setChanges] = useState<Keeping>({})
  const save = useSave(() => changeSettings(changes), [keys.settings], () => setChanges({}))
  if (!settings) return null
  const field = (key: keyof Keeping, label: string) => (
    <NumberInput label={label} description={t('ledger.keepForever')} min={0} max={36_500} clampBehavior="strict" value={changes[key] ?? settings[key]}
      onChange={(value) => { if (typeof value === 'number') setChanges({ ...changes, [key]: value }) }} />
  )
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <h2>{t('ledger.keeping')}</h2>
      <p className={styles.intro}>{t('ledger.keepingText')}</p>
      {field('ledgerDays', t('ledger.keepDays'))}
      {field('quarantineDays', t('ledger.keepQuarantine'))}
      <div><Button type="submit" disabled={Object.keys(changes).length === 0} loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
