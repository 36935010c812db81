import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../ui/use-language.ts'
import { getPeople } from '../api/people.ts'
import { looksLikeAddress } from '../composer/guards.ts'
import type { NewDraft } from './new-draft.ts'

/** Who asks: found by name or address; an address nobody has yet makes a new person. */
export function RequesterField({ value, change }: { value: NewDraft['requester']; change: (requester: NewDraft['requester']) => void }) {
  const t = useT()
  const { text } = value
  const [wanted] = useDebouncedValue(text.trim(), 200)
  const { data } = useQuery({ queryKey: ['people', wanted], queryFn: () => getPeople({ q: wanted }), enabled: wanted.length > 1 })
  const options = (data?.items ?? []).slice(0, 8).map((person) => ({ id: person.id, label: [person.name, person.identities[0]?.value].filter(Boolean).join(' · ') }))
  const write = (typed: string) => {
    const known = options.find((option) => option.label === typed)
    change({ text: typed, is: known ? { requesterId: known.id } : looksLikeAddress(typed) ? { requester: { address: typed.trim() } } : null })
  }
  return (
    <Autocomplete required data-autofocus autoFocus label={t('new.requester')} description={t('new.requesterText')} value={text} onChange={write} data={[...new Set(options.map((option) => option.label))]} filter={({ options: all }) => all} />
  )
}
