import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { getPerson, getPersonTickets } from '../api/people.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { Addresses } from './Addresses.tsx'
import { PersonForm } from './PersonForm.tsx'
import { TicketTable } from './TicketTable.tsx'
import styles from './people.module.css'

/** A person: who they are, how they write to us, and everything they asked. */
export function PersonPage() {
  const t = useT()
  const { person: id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: keys.person(id), queryFn: () => getPerson(id) })
  const tickets = useQuery({ queryKey: keys.personTickets(id), queryFn: () => getPersonTickets(id) })
  if (query.isPending) return <Bones />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const person = query.data
  return (
    <div className={styles.page}>
      <SmallTop title={person.name} />
      <div className={styles.sheet}>
        <header className={styles.head}>
          <PersonAvatar id={person.id} name={person.name} size={48} />
          <div>
            <h1 dir="auto">{person.name}</h1>
            <p className={styles.muted}>
              {t(roleKeys[person.role])} · {t('person.since')} <Instant at={person.createdAt} as="day" />
              {person.organisation && <> · <Link to="/organisations/$organisation" params={{ organisation: person.organisation.id }}>{person.organisation.name}</Link></>}
            </p>
          </div>
        </header>
        <Addresses person={person} />
        <PersonForm key={person.version} person={person} />
        <section>
          <h2>{t('search.tickets')}</h2>
          {tickets.data?.items.length === 0 && <p className={styles.muted}>{t('card.noRecent')}</p>}
          <TicketTable rows={tickets.data?.items ?? []} />
        </section>
      </div>
    </div>
  )
}
