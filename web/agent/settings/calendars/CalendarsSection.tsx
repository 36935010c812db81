import { Badge, Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { useT } from '../../../ui/use-language.ts'
import { changeCalendar, getCalendars } from '../../api/calendars.ts'
import type { CalendarItem } from '../../api/calendars.ts'
import { changeSettings } from '../../api/desk.ts'
import { keys } from '../../api/keys.ts'
import { Answer } from '../Answer.tsx'
import { useSave } from '../use-save.ts'
import { useCalendarWords } from './calendar-words.ts'
import styles from '../settings.module.css'

const CalendarPage = lazy(async () => ({ default: (await import('./CalendarPage.tsx')).CalendarPage }))

/** When the desk works: its calendars, the desk's own first. */
export function CalendarsSection() {
  const t = useT()
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: getCalendars })
  const [opened, setOpened] = useState<string | null>(null)
  if (opened !== null) return <Suspense fallback={<Bones count={4} height={32} />}><CalendarPage id={opened === 'new' ? null : opened} close={() => setOpened(null)} /></Suspense>
  return (
    <>
      <p className={styles.intro}>{t('calendar.text')}</p>
      <div><Button onClick={() => setOpened('new')}>{t('calendar.new')}</Button></div>
      <Answer query={calendars} empty={t('calendar.none')}>{(items) => <CalendarTable items={items} open={setOpened} />}</Answer>
    </>
  )
}

function CalendarTable({ items, open }: { items: CalendarItem[]; open: (id: string) => void }) {
  const t = useT()
  const words = useCalendarWords()
  const archive = useSave(({ id, version, archived }: CalendarItem) => changeCalendar(id, version, { archived: !archived }), [keys.calendars])
  const standard = useSave(({ id }: CalendarItem) => changeSettings({ defaultCalendar: id }), [keys.calendars, keys.settings])
  const rank = (item: CalendarItem) => Number(item.archived) * 2 - Number(item.standard)
  return (
    <div className={styles.table}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('calendar.name')}</Table.Th><Table.Th>{t('calendar.hours')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.toSorted((a, b) => rank(a) - rank(b)).map((item) => {
            const name = words.name(item)
            return (
              <Table.Tr key={item.id} data-calendar={name} style={item.archived ? { opacity: 0.7 } : undefined}>
                <Table.Td><bdi>{name}</bdi> {item.standard && <Badge miw="max-content">{t('calendar.standard')}</Badge>} {item.archived && <Badge miw="max-content" color="gray">{t('calendar.archivedBadge')}</Badge>}</Table.Td>
                <Table.Td>{words.week(item.week)}<div className={styles.muted}><bdi>{item.zone}</bdi></div></Table.Td>
                <Table.Td>
                  <div className={styles.row} style={{ justifyContent: 'flex-end' }}>
                    <Button size="compact-sm" variant="default" aria-label={t('calendar.edit', { name })} onClick={() => open(item.id)}>{t('action.edit')}</Button>
                    {!item.standard && !item.archived && <Button size="compact-sm" variant="default" aria-label={t('calendar.makeStandardOf', { name })} onClick={() => standard.mutate(item)}>{t('calendar.makeStandard')}</Button>}
                    {!item.standard && <Button size="compact-sm" variant="default" aria-label={t(item.archived ? 'calendar.restoreOf' : 'calendar.archiveOf', { name })} onClick={() => archive.mutate(item)}>{t(item.archived ? 'action.restore' : 'action.archive')}</Button>}
                  </div>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
