import { ActionIcon, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUsers } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useT } from '../../ui/use-language.ts'
import { getDraft } from '../api/tickets.ts'
import type { MessageKind, Ticket } from '../api/types.ts'
import { complain } from '../ticket/use-verb.ts'
import { isDirty } from './draft.ts'
import type { DraftHandle } from './use-draft.ts'

/** Lets colleagues finish what one has begun, or keeps it to oneself again. */
export function ShareDraft({ ticket, kind, draft }: { ticket: Ticket; kind: MessageKind; draft: DraftHandle }) {
  const t = useT()
  const { shared } = draft.state
  const label = t(shared ? 'shared.withdraw' : 'shared.offer')
  // what was typed since is not taken along: saving it finds that out, and asks
  const leave = useEffectEvent(() => {
    if (isDirty(draft.state)) return
    draft.clear(false)
    notifications.show({ message: t('shared.taken', { number: ticket.number }), withBorder: true })
  })
  useEffect(() => {
    if (shared) void getDraft(ticket.id, kind).then((kept) => { if (!kept) leave() }).catch(() => undefined)
  }, [shared, ticket.id, ticket.version, kind])
  return (
    <Tooltip label={label}>
      <ActionIcon variant={shared ? 'light' : 'subtle'} color={shared ? undefined : 'gray'} aria-label={label} aria-pressed={shared} onClick={() => void draft.share(!shared).catch(complain)}><IconUsers size={16} /></ActionIcon>
    </Tooltip>
  )
}
