import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clockTime } from '../../ui/format.ts'
import { Instant } from '../../ui/Instant.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useFormat, useNow } from '../../ui/use-format.ts'
import { bounceKey } from '../../ui/words.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getPerson } from '../api/people.ts'
import type { Ticket } from '../api/types.ts'
import { reachedAt, services } from '../people/reached-at.ts'
import { useMe } from '../shell/use-me.ts'
import { ChangeRequester } from './ChangeRequester.tsx'
import { LastSender } from './LastSender.tsx'
import styles from './card.module.css'

/** The requester: name, organisation, addresses, their time of day, their language, since when. */
export function CustomerCard({ ticket, ticketRef }: { ticket: Ticket; ticketRef: string }) {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const { requester } = ticket
  const { desk } = useMe()
  const person = useQuery({ queryKey: keys.person(requester.id), queryFn: () => getPerson(requester.id), staleTime: 60_000 }).data
  const addresses = person?.identities ?? []
  const zone = person?.timeZone
  const language = person?.language ?? ticket.language
  return (
    <>
      <div className={styles.who}>
        <PersonAvatar id={requester.id} name={requester.name} size={36} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <div style={{ display: 'flex', gap: 6, alignItems: 'center', flexWrap: 'wrap' }}>
            <Link to="/people/$person" params={{ person: requester.id }} className="ellipsis" dir="auto">{requester.name}</Link>
            {requester.vip && <span className={styles.vip}>VIP</span>}
            <ChangeRequester ticket={ticket} />
          </div>
          {ticket.organisation && <Link to="/organisations/$organisation" params={{ organisation: ticket.organisation.id }} className={`${styles.organisation} ellipsis`} dir="auto">{ticket.organisation.name}</Link>}
        </div>
      </div>
      <LastSender ticket={ticket} ticketRef={ticketRef} />
      <dl className={styles.facts}>
        {addresses.map((identity) => (
          <div key={identity.id}>
            <dt>{identity.kind === 'handle' ? services[identity.service ?? ''] ?? identity.service : t(identity.kind === 'phone' ? 'person.phone' : 'person.email')}</dt>
            <dd>
              <bdi>{identity.kind === 'handle' ? identity.value : reachedAt(identity, desk.country)}</bdi>
              {identity.bouncedAt && <span className={styles.trouble} data-undeliverable>{t('person.undeliverable', { reason: t(bounceKey(identity.bounceReason)) })}</span>}
              {identity.complainedAt && <span className={styles.trouble}>{t('person.complained')}</span>}
            </dd>
          </div>
        ))}
        {zone && <div><dt>{t('person.localTime')}</dt><dd className="numeric" title={zone}>{clockTime({ language: format.reader.language, zone }, now)} · {city(zone)}</dd></div>}
        {language && <div><dt>{t('person.language')}</dt><dd>{format.language(language)}</dd></div>}
        {person && <div><dt>{t('person.since')}</dt><dd><Instant at={person.createdAt} as="day" /></dd></div>}
        {person?.preferredChannel && <div><dt>{t('customer.channel')}</dt><dd>{t(person.preferredChannel === 'phone' ? 'person.phone' : 'person.email')}</dd></div>}
        {person?.tags && person.tags.length > 0 && <div><dt>{t('customer.tags')}</dt><dd dir="auto">{format.list(person.tags)}</dd></div>}
        {person?.notes && <div><dt>{t('person.notes')}</dt><dd dir="auto">{person.notes}</dd></div>}
      </dl>
    </>
  )
}

function city(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}
