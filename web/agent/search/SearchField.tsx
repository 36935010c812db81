import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getOperators } from '../api/people.ts'
import { completed, completions } from './complete.ts'
import styles from './search.module.css'

interface Props { ref: Ref<HTMLInputElement>; text: string; change: (text: string) => void; down: () => void; enter: () => void }

/** Where one types, with what an operator may go on to. Arrow down goes on into what was found. */
export function SearchField({ ref, text, change, down, enter }: Props) {
  const t = useT()
  const operators = useQuery({ queryKey: keys.operators, queryFn: getOperators, staleTime: 300_000 }).data?.items ?? []
  const [at, setAt] = useState(-1)
  const [closed, setClosed] = useState('')
  const offered = closed === text ? [] : completions(text, operators)
  const current = Math.min(at, offered.length - 1)
  const take = (completion: string | undefined) => {
    if (completion === undefined) return
    setAt(-1)
    change(completed(text, completion))
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && offered.length > 0 && current < offered.length - 1) setAt(current + 1)
    else if (event.key === 'ArrowDown') down()
    else if (event.key === 'ArrowUp' && current >= 0) setAt(current - 1)
    else if (event.key === 'Enter' && current >= 0) take(offered[current])
    else if (event.key === 'Enter') enter()
    else if (event.key === 'Tab' && !event.shiftKey && offered.length > 0) take(offered[Math.max(0, current)])
    else if (event.key === 'Escape' && offered.length > 0) setClosed(text)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.field}>
      <TextInput ref={ref} autoFocus type="search" size="md" leftSection={<IconSearch size={18} />} aria-label={t('nav.search')} placeholder={t('search.placeholder')} aria-describedby="search-keys" autoComplete="off"
        role="combobox" aria-expanded={offered.length > 0} aria-controls="search-operators" aria-activedescendant={current >= 0 ? `search-operator-${current}` : undefined}
        value={text} onChange={(event) => { setAt(-1); change(event.currentTarget.value) }} onKeyDown={press} onBlur={() => setClosed(text)} />
      <span id="search-keys" className="visually-hidden">{t('search.keys')}</span>
      <ul id="search-operators" role="listbox" aria-label={t('search.operators')} className={styles.offered} hidden={offered.length === 0}>
        {offered.map((completion, index) => (
          <li key={completion} id={`search-operator-${index}`} role="option" aria-selected={index === current} className={styles.offer}
            onMouseDown={(event) => { event.preventDefault(); take(completion) }}>{completion}</li>
        ))}
      </ul>
    </div>
  )
}
