import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { clockTime } from '../../ui/format.ts'
import { useFormat, useNow } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { getPerson } from '../api/people.ts'
import { OwnedProducts } from '../products/OwnedProducts.tsx'
import { AccountManager } from '../routing/AccountManager.tsx'
import { SmallTop } from '../shell/SmallTop.tsx'
import { Addresses } from './Addresses.tsx'
import { PersonForm } from './PersonForm.tsx'
import { Conversations } from './Conversations.tsx'
import { History } from './History.tsx'
import { MergeCustomer } from './MergeCustomer.tsx'
import { MergedRecords } from './MergedRecords.tsx'
import { Notes } from './Notes.tsx'
import { SentFiles } from './SentFiles.tsx'
import styles from './people.module.css'
import page from './page.module.css'

/** A person: who they are, how they write to us, and everything they asked. */
export function PersonPage() {
  const t = useT()
  const { person: id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: keys.person(id), queryFn: () => getPerson(id) })
  const format = useFormat()
  const now = useNow()
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
              {person.timeZone && <> · {t('person.localTime')} <span className="numeric">{clockTime({ language: format.reader.language, zone: person.timeZone }, now)}</span></>}
              {person.vip && <> · VIP</>}
            </p>
          </div>
          {person.can.update && person.role === 'customer' && <MergeCustomer kind="people" id={person.id} name={person.name} />}
        </header>
        <MergedRecords kind="people" merged={person.merged ?? []} locked={!person.can.update} />
        <Addresses person={person} />
        <PersonForm key={person.version} person={person} />
        {person.role === 'customer' && <AccountManager kind="people" id={person.id} />}
        <OwnedProducts kind="people" id={person.id} locked={!person.can.update} />
        <Conversations kind="people" id={person.id} />
        <div className={page.columns}>
          <Notes kind="people" id={person.id} />
          <SentFiles id={person.id} />
        </div>
        <History kind="people" id={person.id} version={person.version} ruled={person.role === 'customer'} />
      </div>
    </div>
  )
}
