import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { getPeople } from '../api/people.ts'
import type { Id } from '../api/types.ts'
import { looksLikeAddress } from '../composer/guards.ts'

/** Somebody known by id, or somebody new by address. */
export type Requester = { requesterId: Id } | { requester: { address: string } }

/** Who asks: found by name or address; an address nobody has yet makes a new person. */
export function RequesterField({ change }: { change: (requester: Requester | null) => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 200)
  const { data } = useQuery({ queryKey: ['people', wanted], queryFn: () => getPeople({ q: wanted }), enabled: wanted.length > 1 })
  const options = (data?.items ?? []).slice(0, 8).map((person) => ({ id: person.id, label: [person.name, person.identities[0]?.value].filter(Boolean).join(' · ') }))
  const write = (value: string) => {
    setText(value)
    const known = options.find((option) => option.label === value)
    change(known ? { requesterId: known.id } : looksLikeAddress(value) ? { requester: { address: value.trim() } } : null)
  }
  return (
    <Autocomplete required data-autofocus autoFocus label={t('new.requester')} description={t('new.requesterText')} value={text} onChange={write} data={[...new Set(options.map((option) => option.label))]} filter={({ options: all }) => all} />
  )
}
