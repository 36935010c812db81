import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import { unlinkTickets } from '../api/ticket-moves.ts'
import type { Ticket } from '../api/types.ts'
import { perform } from '../keyboard/actions.ts'
import { linkKeys } from '../ticket/links/words.ts'
import { useUnmerge } from '../ticket/merge/use-unmerge.ts'
import { useVerb } from '../ticket/use-verb.ts'
import styles from './card.module.css'

/** Tickets that this one has to do with, how each stands; and those merged into it, which one click brings back. */
export function Links({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const verb = useVerb()
  const unmerge = useUnmerge()
  return (
    <>
      <ul className={styles.links}>
        {ticket.links.map(({ id, number, subject, is, status }) => (
          <li key={`${is} ${id}`} data-link={is}>
            <StatusMark category={status.category} label={status.name ?? t(categoryKeys[status.category])} />
            <span className={styles.muted}>{t(linkKeys[is])}</span>
            <Link to="/tickets/$ticket" params={{ ticket: String(number) } as never} className="ellipsis" dir="auto">#{number} {subject}</Link>
            {ticket.can.update && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('link.remove', { number })} onClick={() => void verb(() => unlinkTickets(ticket.id, is, id))}><IconX size={14} /></ActionIcon>}
          </li>
        ))}
        {ticket.merged.map((merged) => (
          <li key={merged.id} data-merged={merged.number}>
            <span className={styles.muted}>{t('link.merged')}</span>
            <span className="ellipsis" dir="auto">#{merged.number} {merged.subject}</span>
            {ticket.can.update && <ActionIcon size="sm" variant="subtle" color="gray" title={t('do.unmerge')} aria-label={t('merge.undo', { number: merged.number })} onClick={() => void unmerge(merged, false)}><IconArrowBackUp size={16} /></ActionIcon>}
          </li>
        ))}
      </ul>
      {ticket.can.update && <Button size="compact-sm" variant="subtle" onClick={() => perform('ticket.link')}>{t('do.link')}</Button>}
    </>
  )
}
