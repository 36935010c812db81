import { Select } from '@mantine/core'
import type { SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getOrganisation, getOrganisations, getPeople, getPerson } from '../api/people.ts'
import type { Id } from '../api/types.ts'

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> { of: 'person' | 'organisation'; value: Id | null; change: (id: Id | null) => void }

/** Somebody, or an organisation, found by name. */
export function NamedPick({ of, value, change, ...rest }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 200)
  const chosen = useQuery({
    queryKey: of === 'person' ? keys.person(value ?? '') : keys.organisation(value ?? ''), enabled: value !== null, staleTime: 60_000,
    queryFn: async (): Promise<{ id: Id; name: string }> => (of === 'person' ? getPerson(value ?? '') : getOrganisation(value ?? '')),
  }).data
  const found = useQuery({
    queryKey: [of, 'named', wanted], enabled: of === 'organisation' || wanted.length > 1, staleTime: 30_000,
    queryFn: async (): Promise<Array<{ id: Id; name: string }>> => (of === 'person' ? await getPeople({ q: wanted }) : await getOrganisations()).items,
  }).data ?? []
  const options = chosen && !found.some((each) => each.id === chosen.id) ? [chosen, ...found] : found
  return <Select {...rest} searchable clearable value={value} data={options.map((each) => ({ value: each.id, label: each.name }))} limit={50} nothingFoundMessage={t('state.noMatch')} onSearchChange={setText} onChange={change} />
}
