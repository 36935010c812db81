import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconBellZ, IconCheck, IconUserCheck } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { perform } from '../keyboard/actions.ts'
import type { Action } from '../keyboard/map.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import type { Looking } from '../realtime/socket.ts'
import { useLayout } from '../shell/use-layout.ts'
import { AssignButton } from './AssignButton.tsx'
import { SubjectLine } from './SubjectLine.tsx'
import { TicketMenu } from './TicketMenu.tsx'
import { Viewers } from './Viewers.tsx'
import styles from './ticket.module.css'

interface Props { ticket: Ticket; ticketRef: string; people: Looking[]; toggleCard: () => void }

/** Subject, number, who looks, whose it is, and what can be done with it. */
export function TicketHeader({ ticket, ticketRef, people, toggleCard }: Props) {
  const t = useT()
  const hint = useHint()
  const layout = useLayout()
  const { view } = useParams({ strict: false })
  const small = layout === 'small'
  const done = ticket.status.category === 'solved' || ticket.status.category === 'closed'
  const size = small ? 44 : 32
  const quick = (label: Key, action: Action, icon: ReactNode) => (
    <Tooltip label={hint(t(label), action)}><ActionIcon className={styles.quick} variant="subtle" color="gray" size={size} onClick={() => perform(action)} aria-label={t(label)}>{icon}</ActionIcon></Tooltip>
  )
  return (
    <header className={styles.head}>
      {small && (
        <ActionIcon component={Link} to="/views/$view" params={{ view } as never} variant="subtle" color="gray" size={44} aria-label={t('do.back')}>
          <IconArrowLeft size={20} className="flip" />
        </ActionIcon>
      )}
      <SubjectLine ticket={ticket} ticketRef={ticketRef} />
      <Viewers people={people} />
      {!small && !ticket.assignee && ticket.can.assign && quick('do.takeIt', 'ticket.takeIt', <IconUserCheck size={18} />)}
      {!small && <AssignButton ticket={ticket} ticketRef={ticketRef} />}
      {!small && !done && ticket.can.update && quick('do.snooze', 'ticket.snooze', <IconBellZ size={18} />)}
      {!done && ticket.can.update && (
        <Tooltip label={hint(t('do.solve'), 'ticket.solve')}>
          {small
            ? <ActionIcon variant="subtle" size={size} onClick={() => perform('ticket.solve')} aria-label={t('do.solve')}><IconCheck size={20} /></ActionIcon>
            : <Button variant="default" size="compact-md" leftSection={<IconCheck size={16} />} onClick={() => perform('ticket.solve')}>{t('do.solve')}</Button>}
        </Tooltip>
      )}
      <TicketMenu ticket={ticket} size={size} toggleCard={toggleCard} />
    </header>
  )
}
