import { ActionIcon, Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getPeople } from '../api/people.ts'
import { addParticipant, removeParticipant } from '../api/tickets.ts'
import type { Id, Ticket } from '../api/types.ts'
import styles from './card.module.css'

/** Who else is in the conversation; people are added by name or address. */
export function Participants({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const cache = useQueryClient()
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
      {ticket.can.update && <PersonField label={t('card.addPerson')} choose={(id) => add.mutate(id)} />}
    </>
  )
}

function PersonField({ label, choose }: { label: string; choose: (id: Id) => void }) {
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 200)
  const { data } = useQuery({ queryKey: ['people', wanted], queryFn: () => getPeople({ q: wanted }), enabled: wanted.length > 1 })
  const options = (data?.items ?? []).slice(0, 8).map((person) => ({ value: person.id, label: [person.name, person.identities[0]?.value].filter(Boolean).join(' · ') }))
  return (
    <Autocomplete size="xs" mt={6} aria-label={label} placeholder={label} value={text} onChange={setText} filter={({ options: all }) => all}
      data={options.map((option) => option.label)}
      onOptionSubmit={(chosen) => {
        const found = options.find((option) => option.label === chosen)
        if (found) choose(found.value)
        setTimeout(() => setText(''), 0)
      }} />
  )
}
