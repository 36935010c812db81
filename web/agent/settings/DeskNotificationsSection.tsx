import { Button, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { changeSettings, getSettings } from '../api/desk.ts'
import type { DeskSettings } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { useSave } from './use-save.ts'
import { WayFields } from './WayFields.tsx'
import styles from './settings.module.css'

/** How everybody is told who chose nothing else, and how long it is kept. */
export function DeskNotificationsSection() {
  const query = useQuery({ queryKey: keys.settings, queryFn: getSettings })
  if (query.isPending) return <Bones count={6} height={40} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return <DeskNoticeForm settings={query.data} />
}

function DeskNoticeForm({ settings }: { settings: DeskSettings }) {
  const t = useT()
  const [ways, setWays] = useState(settings.notificationWays)
  const [days, setDays] = useState(settings.notificationDays)
  const save = useSave(() => changeSettings({ notificationWays: ways, notificationDays: days }), [keys.settings, keys.noticeChoices])
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <p className={styles.intro}>{t('notify.deskIntro')}</p>
      <WayFields ways={ways} change={(changed) => setWays({ ...ways, ...changed })} />
      <NumberInput label={t('notify.keep')} min={7} max={3650} clampBehavior="strict" value={days} onChange={(value) => { if (typeof value === 'number') setDays(value) }} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
