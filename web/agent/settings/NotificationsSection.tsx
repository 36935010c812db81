import { Button, Chip, Group, Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeChoices, getChoices } from '../api/notifications.ts'
import type { Choices } from '../api/notifications.ts'
import { useSave } from './use-save.ts'
import { WayFields } from './WayFields.tsx'
import styles from './settings.module.css'

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))
const night = { from: 20, to: 7 }

/** How one is told of what happens: by kind, with a digest, and when no mail shall come. */
export function NotificationsSection() {
  const query = useQuery({ queryKey: keys.noticeChoices, queryFn: getChoices })
  if (query.isPending) return <Bones count={6} height={40} />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return <NoticeForm chosen={query.data} />
}

function NoticeForm({ chosen }: { chosen: Choices }) {
  const t = useT()
  const [now, setNow] = useState(chosen)
  const set = (change: Partial<Choices>) => setNow({ ...now, ...change })
  const save = useSave(() => changeChoices({
    ways: Object.fromEntries(Object.keys(now.desk).map((kind) => [kind, now.ways[kind as keyof Choices['ways']] ?? null])), digest: now.digest, quiet: now.quiet, quietDays: now.quietDays,
  }), [keys.noticeChoices])
  const { digest, quiet } = now
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <p className={styles.intro}>{t('notify.intro')}</p>
      <h2>{t('notify.ways')}</h2>
      <WayFields ways={now.ways} desk={now.desk} change={(ways) => set({ ways })} />
      <h2>{t('notify.digest')}</h2>
      <Group align="end">
        <Select label={t('notify.digest')} allowDeselect={false} value={digest.every} data={[{ value: 'hour', label: t('notify.everyHour') }, { value: 'day', label: t('notify.everyDay') }]} onChange={(every) => every && set({ digest: { ...digest, every } })} />
        {digest.every === 'day' && <Hour label={t('notify.atHour')} value={digest.hour} change={(hour) => set({ digest: { ...digest, hour } })} />}
      </Group>
      <h2>{t('notify.quiet')}</h2>
      <p className={styles.intro}>{t('notify.quietText')}</p>
      <Switch label={t('notify.quietOn')} checked={quiet !== null} onChange={(event) => set({ quiet: event.currentTarget.checked ? night : null })} />
      {quiet && (
        <Group>
          <Hour label={t('notify.from')} value={quiet.from} change={(from) => set({ quiet: { ...quiet, from } })} />
          <Hour label={t('notify.to')} value={quiet.to} change={(to) => set({ quiet: { ...quiet, to } })} />
        </Group>
      )}
      <Days days={now.quietDays} change={(quietDays) => set({ quietDays })} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}

function Hour({ label, value, change }: { label: string; value: number; change: (hour: number) => void }) {
  return <Select label={label} w={110} allowDeselect={false} value={String(value)} data={hours} onChange={(hour) => hour && change(Number(hour))} />
}

/** The days of the week by their names in the reader's language; one has to be left. */
function Days({ days, change }: { days: number[]; change: (days: number[]) => void }) {
  const t = useT()
  const name = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' })
  return (
    <div role="group" aria-label={t('notify.days')}>
      <div style={{ fontSize: 13, fontWeight: 500, marginBlockEnd: 4 }}>{t('notify.days')}</div>
      <Chip.Group multiple value={days.map(String)} onChange={(chosen) => { if (chosen.length < 7) change(chosen.map(Number).sort()) }}>
        <Group gap={6}>{[1, 2, 3, 4, 5, 6, 7].map((day) => <Chip key={day} value={String(day)} size="sm">{name.format(Date.UTC(2024, 0, day))}</Chip>)}</Group>
      </Chip.Group>
    </div>
  )
}
