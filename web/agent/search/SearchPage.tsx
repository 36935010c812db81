import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import type { Found } from '../api/people.ts'
import styles from '../people/people.module.css'
import { SmallTop } from '../shell/SmallTop.tsx'
import { FoundTickets } from './FoundTickets.tsx'
import { SearchField } from './SearchField.tsx'

const nothing: Found = { tickets: [], more: false, meant: [], people: [], organisations: [], faults: [] }

/** Search as one types: tickets, people, organisations. The words stand in the address, so a search can be sent on. */
export function SearchPage() {
  const t = useT()
  const navigate = useNavigate()
  const { q: asked = '' } = useSearch({ strict: false })
  const [text, setText] = useState(asked)
  const [q] = useDebouncedValue(text.trim(), 150)
  const page = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => { void navigate({ to: '/search', search: { q: q || undefined }, replace: true }) }, [q, navigate])
  const query = useQuery({ queryKey: keys.search(q), queryFn: ({ signal }) => search(q, signal), enabled: q !== '', placeholderData: keepPreviousData })
  const found = (q && query.data) || nothing
  const count = found.tickets.length + found.people.length + found.organisations.length
  const hits = () => [...page.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? []]
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const at = hits().indexOf(document.activeElement as HTMLElement)
    if (by === 0 || at < 0) return
    event.preventDefault()
    const next = hits()[at + by]
    if (next) next.focus()
    else if (by < 0) field.current?.focus()
  }
  return (
    <div className={styles.page} ref={page} onKeyDown={move}>
      <SmallTop title={t('nav.search')} />
      <div className={styles.sheet}>
        <SearchField ref={field} text={text} change={setText} down={() => hits()[0]?.focus()} enter={() => hits()[0]?.click()} />
        <div role="status">
          {found.meant.map((one) => <p key={one.typed} className={styles.muted}>{t('search.meant', one)}</p>)}
          {found.faults.map((fault) => <p key={fault} className={styles.muted}>{fault}</p>)}
          <span className="visually-hidden">{q !== '' && query.isSuccess && t('search.found', { count })}</span>
        </div>
        {q === '' && <Nothing icon={<IconSearch size={28} />} title={t('search.begin')} text={t('search.beginText')} />}
        {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && q !== '' && <Bones />}
        {query.isSuccess && q !== '' && count === 0 && <Nothing icon={<IconSearch size={28} />} title={t('search.none')} text={t('search.noneText')} />}
        <FoundOthers found={found} />
        {found.tickets.length > 0 && <FoundTickets rows={found.tickets} q={q} />}
        {found.more && <p className={styles.muted}>{t('search.more')}</p>}
      </div>
    </div>
  )
}

function FoundOthers({ found: { people, organisations } }: { found: Found }) {
  const t = useT()
  return (
    <>
      {people.length > 0 && (
        <section>
          <h2>{t('search.people')}</h2>
          <ul className={styles.found}>
            {people.map((person) => (
              <li key={person.id}>
                <Link data-hit to="/people/$person" params={{ person: person.id }} className={styles.hit}><PersonAvatar id={person.id} name={person.name} /><span dir="auto">{person.name}</span><span className={styles.muted}>{person.address}</span></Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {organisations.length > 0 && (
        <section>
          <h2>{t('search.organisations')}</h2>
          <ul className={styles.found}>
            {organisations.map((organisation) => (
              <li key={organisation.id}>
                <Link data-hit to="/organisations/$organisation" params={{ organisation: organisation.id }} className={styles.hit}><span dir="auto">{organisation.name}</span><span className={styles.muted}>{organisation.domains.join(', ')}</span></Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
