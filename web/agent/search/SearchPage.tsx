import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { TicketTable } from '../people/TicketTable.tsx'
import styles from '../people/people.module.css'

/** Search as one types: tickets, people, organisations. The words stand in the address, so a search can be sent on. */
export function SearchPage() {
  const t = useT()
  const navigate = useNavigate()
  const { q: asked = '' } = useSearch({ strict: false })
  const [text, setText] = useState(asked)
  const [q] = useDebouncedValue(text.trim(), 150)
  useEffect(() => { void navigate({ to: '/search', search: { q: q || undefined }, replace: true }) }, [q, navigate])
  const found = useQuery({ queryKey: keys.search(q), queryFn: ({ signal }) => search(q, signal), enabled: q !== '', placeholderData: keepPreviousData })
  const { tickets = [], people = [], organisations = [], faults = [] } = (q && found.data) || {}
  const none = found.isSuccess && q !== '' && tickets.length + people.length + organisations.length === 0
  return (
    <div className={styles.page}>
      <SmallTop title={t('nav.search')} />
      <div className={styles.sheet}>
        <TextInput autoFocus type="search" size="md" leftSection={<IconSearch size={18} />} aria-label={t('nav.search')} placeholder={t('search.placeholder')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {faults.map((fault) => <p key={fault} className={styles.muted} role="status">{fault}</p>)}
        {q === '' && <Nothing icon={<IconSearch size={28} />} title={t('search.begin')} text={t('search.beginText')} />}
        {found.isError && <Trouble error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && q !== '' && <Bones />}
        {none && <Nothing icon={<IconSearch size={28} />} title={t('search.none')} text={t('search.noneText')} />}
        {people.length > 0 && (
          <section>
            <h2>{t('search.people')}</h2>
            <ul className={styles.found}>
              {people.map((person) => (
                <li key={person.id}>
                  <Link to="/people/$person" params={{ person: person.id }} className={styles.hit}><PersonAvatar id={person.id} name={person.name} /><span dir="auto">{person.name}</span><span className={styles.muted}>{person.address}</span></Link>
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
                  <Link to="/organisations/$organisation" params={{ organisation: organisation.id }} className={styles.hit}><span dir="auto">{organisation.name}</span><span className={styles.muted}>{organisation.domains.join(', ')}</span></Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {tickets.length > 0 && <section><h2>{t('search.tickets')}</h2><TicketTable rows={tickets} snippets /></section>}
      </div>
    </div>
  )
}
