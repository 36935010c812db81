import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { t } from '../../ui/i18n.ts'
import { problemText } from '../../ui/problem-text.ts'
import { cancelMessage, putDraft } from '../api/tickets.ts'
import type { Id } from '../api/types.ts'
import { useMe } from '../shell/use-me.ts'
import { putLocalDraft } from './local-drafts.ts'
import { tellRestored } from './restored.ts'

/** Takes a held message back: its text becomes the draft again, here and on the server. */
export function useTakeBack(): (messageId: Id, ticketId: Id) => void {
  const cache = useQueryClient()
  const me = useMe()
  return (messageId, ticketId) => {
    void (async () => {
      try {
        const { kind, html, to = [], cc = [], attachmentIds, extras = null } = await cancelMessage(messageId)
        const kept = await putDraft(ticketId, kind, { html, to, cc, extras, attachmentIds, version: 0 }).catch(() => undefined)
        await putLocalDraft(me.id, ticketId, kind, { html, to, cc, extras, attachments: kept?.attachments ?? [], version: kept?.version ?? 0 })
        tellRestored(ticketId, kind)
        notifications.hide(messageId)
      } catch (error) {
        notifications.show({ color: 'red', withBorder: true, title: t('send.tooLate'), message: problemText(error) })
      }
      await cache.invalidateQueries({ queryKey: ['ticket'] })
    })()
  }
}
