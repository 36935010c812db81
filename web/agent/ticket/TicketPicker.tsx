import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useT } from '../../ui/use-language.ts'
import { categoryKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import type { TicketRow } from '../api/types.ts'
import styles from './picker.module.css'

interface Props {
  label: string
  /** Not among what can be chosen. */
  except: string
  /** What is offered before anything is typed. */
  suggested?: TicketRow[]
  /** Enter, or a click. */
  choose: (row: TicketRow) => void
  /** What stands below, of the one that would be chosen. */
  children?: (row: TicketRow) => ReactNode
}

/** Another ticket, chosen by its number or words; suggestions first. */
export function TicketPicker({ label, except, suggested = [], choose, children }: Props) {
  const t = useT()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [wanted] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({ queryKey: keys.search(wanted), queryFn: ({ signal }) => search(wanted, signal), enabled: wanted !== '', placeholderData: keepPreviousData })
  const typing = text.trim() !== ''
  const rows = (typing ? found.data?.tickets ?? [] : suggested).filter((row) => row.id !== except && row.status.category !== 'closed').slice(0, 8)
  // what stands there for the words before is not chosen by mistake
  const current = typing && (text.trim() !== wanted || found.isPlaceholderData) ? undefined : rows[Math.min(at, rows.length - 1)]
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && current) choose(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput data-autofocus value={text} onChange={(event) => { setText(event.currentTarget.value); setAt(0) }} onKeyDown={press} leftSection={<IconSearch size={16} />} label={label} placeholder={t('picker.placeholder')}
        role="combobox" aria-expanded aria-controls="picker-list" aria-activedescendant={current ? `picker-${current.id}` : undefined} />
      {!typing && rows.length > 0 && <p className={styles.heading}>{t('picker.suggested')}</p>}
      <ul id="picker-list" role="listbox" aria-label={label} className={styles.list}>
        {rows.map((row, index) => (
          <li key={row.id} id={`picker-${row.id}`} role="option" aria-selected={row === current} className={styles.item} data-pick={row.number} onMouseMove={() => setAt(index)} onClick={() => choose(row)}>
            <StatusMark category={row.status.category} label={row.status.name ?? t(categoryKeys[row.status.category])} />
            <span className={`${styles.number} numeric`}>#{row.number}</span>
            <span className="ellipsis" dir="auto">{row.subject}</span>
            <span className={`${styles.who} ellipsis`} dir="auto">{row.requester.name}</span>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className={styles.none}>{t(!typing ? 'picker.begin' : found.isFetching ? 'picker.looking' : 'picker.none')}</p>}
      {current && children?.(current)}
    </>
  )
}
