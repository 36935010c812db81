import { Link } from '@tanstack/react-router'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import styles from './card.module.css'

/** The closed ticket that this one goes on from, and those that go on from it. */
export function FollowUps({ ticket }: { ticket: Ticket }) {
  const t = useT()
  const links = [...(ticket.followUpOf ? [{ ...ticket.followUpOf, words: t('ticket.followUpOf') }] : []), ...ticket.followUps.map((each) => ({ ...each, words: t('ticket.followedUp') }))]
  if (links.length === 0) return null
  return (
    <dl className={styles.facts} aria-label={t('ticket.linked')}>
      {links.map(({ id, number, subject, words }) => <div key={id}><dt>{words}</dt><dd><Link to="/tickets/$ticket" params={{ ticket: String(number) } as never} dir="auto">#{number} {subject}</Link></dd></div>)}
    </dl>
  )
}
