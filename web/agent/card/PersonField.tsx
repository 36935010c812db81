import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getPeople } from '../api/people.ts'
import type { Id } from '../api/types.ts'

/** Somebody known, found by name or address. */
export function PersonField({ label, choose }: { label: string; choose: (id: Id) => void }) {
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
