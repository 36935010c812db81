import { useQuery } from '@tanstack/react-query'
import { Bones } from '../../../ui/Bones.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { getCalendar } from '../../api/calendars.ts'
import type { Definition, Window } from '../../api/calendars.ts'
import { keys } from '../../api/keys.ts'
import { useMe } from '../../shell/use-me.ts'
import { CalendarEditor } from './CalendarEditor.tsx'

const office = (): Window[] => [{ from: '09:00', to: '17:00' }]
const fresh = (zone: string): Definition => ({ zone, week: [office(), office(), office(), office(), office(), [], []], holidays: null, days: [] })

/** One calendar, loaded whole before it is edited; null for a new one. */
export function CalendarPage({ id, close }: { id: string | null; close: () => void }) {
  const { desk } = useMe()
  const calendar = useQuery({ queryKey: keys.calendar(id ?? ''), queryFn: () => getCalendar(id ?? ''), enabled: id !== null, gcTime: 0 })
  if (id === null) return <CalendarEditor calendar={null} start={fresh(desk.timeZone)} close={close} />
  if (calendar.isPending) return <Bones count={4} height={32} />
  if (calendar.isError) return <Trouble error={calendar.error} retry={() => void calendar.refetch()} />
  return <CalendarEditor calendar={calendar.data} start={calendar.data.definition} close={close} />
}
