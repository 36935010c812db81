import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowMerge, IconBellZ, IconDots, IconEye, IconHelp, IconLayoutSidebarRight, IconLink, IconMail, IconMoodSad, IconTrash, IconUserShare, IconZoomQuestion } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Ticket } from '../api/types.ts'
import { isAvailable, perform, useAction } from '../keyboard/actions.ts'
import { useTicketMacros } from '../macros/use-ticket-macros.ts'
import { useMe } from '../shell/use-me.ts'
import { usePutAway } from './use-put-away.ts'

const RuleWhy = lazy(async () => ({ default: (await import('../rules/RuleWhy.tsx')).RuleWhy }))

/** What can be done with the open ticket, besides what stands in its header. */
export function TicketMenu({ ticket, size, toggleCard }: { ticket: Ticket; size: number; toggleCard: () => void }) {
  const t = useT()
  const { role } = useMe()
  const { spam, bin } = usePutAway(ticket)
  const [menu, setMenu] = useState(false)
  const [why, setWhy] = useState(false)
  useAction('ticket.menu', () => setMenu(true))
  const { can } = ticket
  const done = ticket.status.category === 'solved' || ticket.status.category === 'closed'
  const open = can.restore && ticket.aside === null
  useAction('ticket.spam', () => spam(), open)
  useAction('ticket.bin', bin, can.restore && ticket.aside !== 'bin' && ticket.aside !== 'merged')
  const copy = () => void navigator.clipboard.writeText(`${location.origin}/tickets/${ticket.number}`)
  return (
    <>
      <Menu opened={menu} onChange={setMenu} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={size} aria-label={t('do.menu')}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLayoutSidebarRight size={16} />} onClick={toggleCard}>{t('do.card')}</Menu.Item>
          <Menu.Item leftSection={<IconLink size={16} />} onClick={copy}>{t('ticket.copyLink')}</Menu.Item>
          <Menu.Item leftSection={<IconMail size={16} />} onClick={() => perform('ticket.unread')}>{t('do.unread')}</Menu.Item>
          <Menu.Item leftSection={<IconZoomQuestion size={16} />} onClick={() => perform('ticket.why')}>{t('do.why')}</Menu.Item>
          {can.assign && <Menu.Item onClick={() => perform('ticket.takeIt')}>{t('do.takeIt')}</Menu.Item>}
          {can.assign && <Menu.Item leftSection={<IconUserShare size={16} />} onClick={() => perform('ticket.handOver')}>{t('do.handOver')}</Menu.Item>}
          {menu && isAvailable('ticket.watch') && <Menu.Item leftSection={<IconEye size={16} />} onClick={() => perform('ticket.watch')}>{t('do.watch')}</Menu.Item>}
          {!done && can.update && <Menu.Item onClick={() => perform('ticket.solveNext')}>{t('do.solveNext')}</Menu.Item>}
          {done && can.update && <Menu.Item onClick={() => perform('status.2')}>{t('ticket.reopen')}</Menu.Item>}
          {menu && isAvailable('ticket.snooze') && <Menu.Item leftSection={<IconBellZ size={16} />} onClick={() => perform('ticket.snooze')}>{t('do.snooze')}</Menu.Item>}
          {can.update && <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => perform('ticket.merge')}>{t('do.merge')}</Menu.Item>}
          {can.update && <Menu.Item leftSection={<IconLink size={16} />} onClick={() => perform('ticket.link')}>{t('do.link')}</Menu.Item>}
          <Menu.Item leftSection={<IconHelp size={16} />} onClick={() => setWhy(true)}>{t('rl.whyTitle')}</Menu.Item>
          {open && <Menu.Item leftSection={<IconMoodSad size={16} />} onClick={() => spam()}>{t('do.spam')}</Menu.Item>}
          {open && (role === 'admin' || role === 'lead') && <Menu.Item leftSection={<IconMoodSad size={16} />} onClick={() => spam(true)}>{t('do.spamBlock')}</Menu.Item>}
          {can.restore && ticket.aside !== 'bin' && ticket.aside !== 'merged' && <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={bin}>{t('do.bin')}</Menu.Item>}
          <MacroItems />
        </Menu.Dropdown>
      </Menu>
      {why && <Suspense><RuleWhy of={{ kind: 'tickets', id: ticket.id }} rule={null} close={() => setWhy(false)} /></Suspense>}
    </>
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
