import { Button } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import { getDraft } from '../api/tickets.ts'
import type { MessageKind, Ticket } from '../api/types.ts'
import styles from '../composer/composer.module.css'
import { isBlank } from '../composer/draft.ts'
import { getLocalDraft, putAttempt, putLocalDraft } from '../composer/local-drafts.ts'
import { tellRestored } from '../composer/restored.ts'
import { useMe } from '../shell/use-me.ts'
import { takeOut, tryAgain } from './outbox.ts'
import { useWaiting } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** What was sent on this ticket and waits for the desk, or was refused by it: how it begins, and the ways on. */
export function WaitingHere({ ticket, choose }: { ticket: Ticket; choose: (kind: MessageKind) => void }) {
  const t = useT()
  const { id: me } = useMe()
  const edit = async (item: Waiting) => {
    await backToDraft(me, item)
    const kind = item.message.kind ?? 'public'
    tellRestored(ticket.id, kind)
    choose(kind)
  }
  return useWaiting().filter((item) => item.ticketId === ticket.id).map((item) => (
    <div key={item.key} className={styles.warning} role={item.refused ? 'alert' : 'status'} data-waiting={item.refused ? 'refused' : 'waiting'}>
      {item.refused ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
      <span style={{ flex: '1 1 200px', minWidth: 0 }} className="ellipsis"><strong>{item.refused ? t('outbox.refused') : t('outbox.here')}</strong> <span dir="auto">{beginning(item)}</span></span>
      {item.refused?.code === 'answered-meanwhile' && <Button size="compact-sm" variant="default" onClick={() => void tryAgain(me, item, true)}>{t('send.anyway')}</Button>}
      {item.refused && item.refused.code !== 'answered-meanwhile' && <Button size="compact-sm" variant="default" onClick={() => void tryAgain(me, item, false)}>{t('action.retry')}</Button>}
      <Button size="compact-sm" variant="subtle" onClick={() => void edit(item)}>{t('send.edit')}</Button>
      {item.refused && <span style={{ flexBasis: '100%' }}>{item.refused.code === 'answered-meanwhile' ? t('send.answered') : item.refused.text}</span>}
    </div>
  ))
}

const beginning = ({ message }: Waiting) => new DOMParser().parseFromString(message.html ?? '', 'text/html').body.textContent.slice(0, 200)

/** Puts it before what stands in the composer; sent unchanged it still leaves under its key, in case the desk has it already. */
async function backToDraft(personId: string, item: Waiting): Promise<void> {
  const { kind = 'public', html = '', to = [], cc = [], extras = null } = item.message
  const [server, local] = await Promise.all([getDraft(item.ticketId, kind).catch(() => null), getLocalDraft(personId, item.ticketId, kind)])
  const behind = local && !isBlank(local) ? local : undefined
  await putAttempt(personId, item.ticketId, kind, { html, key: item.key, at: item.at })
  await putLocalDraft(personId, item.ticketId, kind, {
    html: html + (behind?.html ?? ''), to, cc, extras, attachments: [...item.attachments, ...behind?.attachments ?? []], version: server?.version ?? 0,
  })
  await takeOut(personId, item)
}
