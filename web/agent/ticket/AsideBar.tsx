import { Button } from '@mantine/core'
import { useFormat, useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { restoreTicket, wakeTicket } from '../api/ticket-moves.ts'
import type { Ticket } from '../api/types.ts'
import { useUnmerge } from './merge/use-unmerge.ts'
import { useVerb } from './use-verb.ts'
import styles from './ticket.module.css'

/** Says why the ticket stands in no list: spam, the bin, merged, asleep; and brings it back. */
export function AsideBar({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const verb = useVerb()
  const unmerge = useUnmerge()
  const back = () => void verb(() => restoreTicket(ticket.id))
  const bar = (words: string, action: string, run: () => void, may: boolean) => (
    <div className={styles.aside} role="status" data-aside={ticket.aside ?? 'snoozed'}>
      <span>{words}</span>
      {may && <Button size="compact-sm" variant="default" onClick={run}>{action}</Button>}
    </div>
  )
  if (ticket.aside === 'bin') return bar(t('aside.bin'), t('do.restore'), back, ticket.can.restore)
  if (ticket.aside === 'spam') return bar(t('aside.spam'), t('do.noSpam'), back, ticket.can.restore)
  if (ticket.aside === 'merged') return bar(t('aside.merged'), t('do.unmerge'), () => void unmerge(ticket, false), ticket.can.restore)
  if (!ticket.snoozedAt) return null
  const words = ticket.snoozedUntil ? t('aside.snoozed', { at: format.moment(ticket.snoozedUntil, now) }) : t('aside.snoozedReply')
  return bar(words, t('do.wake'), () => void verb(() => wakeTicket(ticket.id)), ticket.can.update)
}
