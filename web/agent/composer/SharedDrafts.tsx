import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getSharedDrafts, takeOverDraft } from '../api/tickets.ts'
import type { Id, MessageKind, Ticket } from '../api/types.ts'
import { complain } from '../ticket/use-verb.ts'
import { tellRestored } from './restored.ts'
import styles from './composer.module.css'

/** What colleagues have begun and laid open on the ticket: how it begins, and a button that makes it one's own. */
export function SharedDrafts({ ticket, choose }: { ticket: Ticket; choose: (kind: MessageKind) => void }) {
  const t = useT()
  const cache = useQueryClient()
  const queryKey = keys.sharedDrafts(ticket.id, ticket.version)
  const drafts = useQuery({ queryKey, queryFn: () => getSharedDrafts(ticket.id), placeholderData: keepPreviousData }).data?.items ?? []
  const [busy, setBusy] = useState<Id | null>(null)
  const take = async (id: Id, kind: MessageKind) => {
    setBusy(id)
    try {
      await takeOverDraft(ticket.id, id)
      // it goes where it was offered: into the editor of its kind, whether that stands open or is opened now
      tellRestored(ticket.id, kind)
      choose(kind)
    } catch (error) {
      complain(error)
    } finally {
      setBusy(null)
      void cache.invalidateQueries({ queryKey })
    }
  }
  return drafts.map((draft) => (
    <div key={draft.id} className={styles.offered} data-shared-draft>
      <IconUsers size={16} aria-hidden />
      <span className={styles.grow}><strong>{t(draft.kind === 'note' ? 'shared.note' : 'shared.reply', { name: draft.by.name })}</strong> <span dir="auto">{draft.begins}</span></span>
      <Button size="compact-sm" variant="default" loading={busy === draft.id} onClick={() => void take(draft.id, draft.kind)}>{t('shared.take')}</Button>
    </div>
  ))
}
