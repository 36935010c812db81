import { ActionIcon, Button } from '@mantine/core'
import { IconEye, IconEyeOff, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { addParticipant, removeParticipant } from '../api/tickets.ts'
import type { Id, Ticket } from '../api/types.ts'
import { useFollow } from '../ticket/use-follow.ts'
import { PersonField } from './PersonField.tsx'
import styles from './card.module.css'

/** Who else is in the conversation; people are added by name or address. */
export function Participants({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const cache = useQueryClient()
  const follow = useFollow(ticket)
  const settle = (changed: Ticket) => {
    cache.setQueryData(keys.ticket(ticketRef), changed)
    void cache.invalidateQueries({ queryKey: keys.timeline(ticketRef) })
  }
  const add = useMutation({ mutationFn: (personId: Id) => addParticipant(ticket.id, personId), onSuccess: settle })
  const remove = useMutation({ mutationFn: (personId: Id) => removeParticipant(ticket.id, personId), onSuccess: settle })
  return (
    <>
      <ul className={styles.people}>
        {ticket.participants.map((person) => (
          <li key={person.id}>
            <PersonAvatar id={person.id} name={person.name} size={20} />
            <span className="ellipsis" title={person.address ?? undefined} dir="auto" style={{ flex: 1 }}>{person.name}</span>
            <span className={styles.muted}>{t(person.role === 'cc' ? 'composer.cc' : 'card.follower')}</span>
            {ticket.can.update && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('card.removePerson', { name: person.name })} onClick={() => remove.mutate(person.id)}><IconX size={14} /></ActionIcon>}
          </li>
        ))}
      </ul>
      {follow && (
        <Button size="compact-sm" variant="default" leftSection={follow.following ? <IconEyeOff size={14} /> : <IconEye size={14} />} onClick={follow.toggle} style={{ marginBlockEnd: 8 }}>
          {t(follow.following ? 'card.unfollow' : 'card.follow')}
        </Button>
      )}
      {ticket.can.update && <PersonField label={t('card.addPerson')} choose={(id) => add.mutate(id)} />}
    </>
  )
}
