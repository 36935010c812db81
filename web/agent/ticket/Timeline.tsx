import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { useMe } from '../shell/use-me.ts'
import { EventRun } from './EventRun.tsx'
import { answersIn, calendarOf } from './invitation.ts'
import { foldTimeline } from './fold.ts'
import { MessageCard } from './MessageCard.tsx'
import { ScheduledCard } from './ScheduledCard.tsx'
import { timelineQuery } from './ticket-queries.ts'
import styles from './ticket.module.css'

/** Everything said and done, oldest first; opens at its end, and stays where the reader is when something comes. */
export function Timeline({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const me = useMe()
  const query = useInfiniteQuery(timelineQuery(ticketRef))
  const pages = query.data?.pages
  const blocks = useMemo(() => foldTimeline((pages ?? []).flatMap((page) => page.items).reverse()), [pages])
  const names = useMemo(() => Object.assign({}, ...(pages ?? []).map((page) => page.names)) as Record<string, string>, [pages])
  const answers = useMemo(() => answersIn(pages ?? []), [pages])
  const last = blocks.at(-1)?.key
  const { scroll, below, toEnd } = useFollow(last, ticket.id)

  if (query.isPending) return <div className={styles.timeline}><Bones count={3} height={120} /></div>
  if (query.isError) return <div className={styles.timeline}><Trouble error={query.error} retry={() => void query.refetch()} /></div>
  return (
    <div className={styles.timelineFrame}>
      <div ref={scroll} className={styles.timeline} role="log" aria-label={t('timeline.label')} tabIndex={0}>
        {query.hasNextPage && <Button variant="subtle" size="compact-sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('timeline.earlier')}</Button>}
        {blocks.map((block) => (block.kind === 'message'
          ? <MessageCard key={block.key} message={block.message} from={block.from} movableFrom={ticket.can.update ? ticket.id : null} mine={block.message.author?.id === me.id} canReply={ticket.can.reply} answered={answers.get(calendarOf(block.message)?.uid ?? '')} />
          : <EventRun key={block.key} ticketId={ticket.id} events={block.events} names={names} />))}
        {ticket.scheduled.map((scheduled) => <ScheduledCard key={scheduled.id} scheduled={scheduled} ticket={ticket} />)}
      </div>
      {below && <button type="button" className={styles.below} onClick={toEnd}>{t('timeline.newBelow')}</button>}
    </div>
  )
}

/** Keeps the end in sight while the reader is there; otherwise only says that something new stands below. */
function useFollow(last: string | undefined, ticketId: string) {
  const scroll = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [below, setBelow] = useState(false)
  const toEnd = () => {
    const element = scroll.current
    if (element) element.scrollTop = element.scrollHeight
    setBelow(false)
  }
  useLayoutEffect(() => {
    atEnd.current = true
    setBelow(false)
  }, [ticketId])
  useLayoutEffect(() => {
    if (last === undefined) return
    if (atEnd.current) toEnd()
    else setBelow(true)
  }, [last])
  useEffect(() => {
    const element = scroll.current
    if (!element) return undefined
    const moved = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80
      if (atEnd.current) setBelow(false)
    }
    // Frames with mails grow after they were drawn; whoever stands at the end stays there.
    const grown = new ResizeObserver(() => { if (atEnd.current) element.scrollTop = element.scrollHeight })
    // The composer under it grows as well, once its editor is loaded.
    for (const part of [element, ...element.children]) grown.observe(part)
    element.addEventListener('scroll', moved, { passive: true })
    return () => {
      grown.disconnect()
      element.removeEventListener('scroll', moved)
    }
  }, [last, ticketId])
  return { scroll, below, toEnd }
}
