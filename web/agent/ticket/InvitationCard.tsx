import { Button, Group } from '@mantine/core'
import { IconCalendarEvent, IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Key } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { newKey } from '../api/new-key.ts'
import { answerInvitation } from '../api/tickets.ts'
import type { Calendar } from './invitation.ts'
import styles from './ticket.module.css'

const titles: Record<string, Key> = { request: 'invitation.request', cancel: 'invitation.cancel', reply: 'invitation.reply' }
const answers = [['accepted', 'invitation.accept'], ['tentative', 'invitation.tentative'], ['declined', 'invitation.decline']] as const
const said: Record<string, Key> = { accepted: 'invitation.accepted', tentative: 'invitation.tentatively', declined: 'invitation.declined' }
const DAY = 86_400_000

interface Shown { messageId: string; calendar: Calendar; answerable: boolean; answered: string | undefined }

/** An invitation that came by mail: what, when, where, and the desk's answer as the invited mailbox. */
export function InvitationCard({ messageId, calendar, answerable, answered }: Shown) {
  const t = useT()
  const cache = useQueryClient()
  const reply = useMutation({
    mutationFn: (answer: (typeof answers)[number][0]) => answerInvitation(messageId, { answer }, newKey()),
    onSettled: () => cache.invalidateQueries({ queryKey: ['timeline'] }),
  })
  const when = useWhen(calendar)
  const organizer = calendar.organizer && (calendar.organizer.name ? `${calendar.organizer.name} <${calendar.organizer.address}>` : calendar.organizer.address)
  const replied = calendar.method === 'reply' ? calendar.attendees[0] : undefined
  const outcome = said[replied?.status ?? answered ?? '']
  const lines = [[t('invitation.when'), when], [t('invitation.where'), calendar.location], [t('invitation.organizer'), organizer]].filter(([, value]) => value)
  return (
    <section className={styles.invitation} aria-label={t(titles[calendar.method] ?? 'invitation.other')} data-invitation={calendar.method}>
      <h3><Group gap={6} wrap="nowrap"><IconCalendarEvent size={16} aria-hidden /><span>{t(titles[calendar.method] ?? 'invitation.other')}: <bdi>{calendar.summary}</bdi></span></Group></h3>
      <dl className={styles.details}>{lines.map(([label, value]) => <div key={label}><dt>{label}</dt><dd dir="auto">{value}</dd></div>)}</dl>
      {outcome && <span className={`${styles.delivery} ${styles.good}`} data-answer={replied?.status ?? answered}><IconCheck size={14} aria-hidden />{replied && <bdi>{replied.name || replied.address}:</bdi>} {t(outcome)}</span>}
      {calendar.method === 'request' && answerable && calendar.organizer && (
        <Group gap={8} mt={6}>
          {answers.map(([answer, label]) => (
            <Button key={answer} size="compact-sm" variant="default" disabled={answered === answer} loading={reply.isPending && reply.variables === answer} onClick={() => reply.mutate(answer)}>{t(label)}</Button>
          ))}
        </Group>
      )}
      {reply.isError && <p role="alert" className={styles.error}>{problemText(reply.error)}</p>}
    </section>
  )
}

/** In the reader's own zone where the zone is known, else as the calendar says it; the end of whole days is exclusive there. */
function useWhen({ start, end, recurs }: Calendar): string {
  const t = useT()
  const format = useFormat()
  if (!start) return ''
  const wholeDays = !start.local.includes('T')
  const from = start.at ?? `${start.local}Z`
  const last = end ? wholeDays ? new Date(Date.parse(end.local) - DAY).toISOString() : end.at ?? `${end.local}Z` : from
  const days = () => format.span(start.local, last, true)
  const when = wholeDays ? t('invitation.allDay', { days: days() }) : start.at ? format.span(from, last, false) : `${start.local.replace('T', ' ').slice(0, 16)} ${start.zone ?? ''}`.trim()
  return recurs ? `${when}, ${t('invitation.recurs')}` : when
}
