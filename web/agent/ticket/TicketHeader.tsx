import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconDots, IconLayoutSidebarRight, IconLink, IconMail } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { perform, useAction } from '../keyboard/actions.ts'
import { useHint } from '../keyboard/use-bindings.ts'
import { useTicketMacros } from '../macros/use-ticket-macros.ts'
import type { Looking } from '../realtime/socket.ts'
import { useLayout } from '../shell/use-layout.ts'
import { AssignButton } from './AssignButton.tsx'
import { SubjectLine } from './SubjectLine.tsx'
import { Viewers } from './Viewers.tsx'
import styles from './ticket.module.css'

interface Props { ticket: Ticket; ticketRef: string; people: Looking[]; toggleCard: () => void }

/** Subject, number, who looks, whose it is, and what can be done with it. */
export function TicketHeader({ ticket, ticketRef, people, toggleCard }: Props) {
  const t = useT()
  const hint = useHint()
  const layout = useLayout()
  const { view } = useParams({ strict: false })
  const [menu, setMenu] = useState(false)
  useAction('ticket.menu', () => setMenu(true))
  const small = layout === 'small'
  const done = ticket.status.category === 'solved' || ticket.status.category === 'closed'
  const copy = () => void navigator.clipboard.writeText(`${location.origin}/tickets/${ticket.number}`)
  const size = small ? 44 : 32
  return (
    <header className={styles.head}>
      {small && (
        <ActionIcon component={Link} to="/views/$view" params={{ view } as never} variant="subtle" color="gray" size={44} aria-label={t('do.back')}>
          <IconArrowLeft size={20} className="flip" />
        </ActionIcon>
      )}
      <SubjectLine ticket={ticket} ticketRef={ticketRef} />
      <Viewers people={people} />
      {!small && <AssignButton ticket={ticket} ticketRef={ticketRef} />}
      {!done && ticket.can.update && (
        <Tooltip label={hint(t('do.solve'), 'ticket.solve')}>
          {small
            ? <ActionIcon variant="subtle" size={size} onClick={() => perform('ticket.solve')} aria-label={t('do.solve')}><IconCheck size={20} /></ActionIcon>
            : <Button variant="default" size="compact-md" leftSection={<IconCheck size={16} />} onClick={() => perform('ticket.solve')}>{t('do.solve')}</Button>}
        </Tooltip>
      )}
      <Menu opened={menu} onChange={setMenu} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={size} aria-label={t('do.menu')}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLayoutSidebarRight size={16} />} onClick={toggleCard}>{t('do.card')}</Menu.Item>
          <Menu.Item leftSection={<IconLink size={16} />} onClick={copy}>{t('ticket.copyLink')}</Menu.Item>
          <Menu.Item leftSection={<IconMail size={16} />} onClick={() => perform('ticket.unread')}>{t('do.unread')}</Menu.Item>
          {ticket.can.assign && <Menu.Item onClick={() => perform('ticket.takeIt')}>{t('do.takeIt')}</Menu.Item>}
          {!done && ticket.can.update && <Menu.Item onClick={() => perform('ticket.solveNext')}>{t('do.solveNext')}</Menu.Item>}
          {done && ticket.can.update && <Menu.Item onClick={() => perform('status.2')}>{t('ticket.reopen')}</Menu.Item>}
          <MacroItems />
        </Menu.Dropdown>
      </Menu>
    </header>
  )
}

/** The macros used most, run on the open ticket. */
function MacroItems() {
  const t = useT()
  const macros = useTicketMacros().slice(0, 6)
  if (macros.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('macro.title')}</Menu.Label>
      {macros.map((macro) => <Menu.Item key={macro.id} onClick={macro.run}><span dir="auto">{macro.name}</span></Menu.Item>)}
    </>
  )
}
