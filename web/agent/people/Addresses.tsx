import { ActionIcon, Badge, Button, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { bounceKey } from '../../ui/words.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { addAddress, changeAddress, removeAddress } from '../api/people.ts'
import type { IdentityChange, Person } from '../api/people.ts'
import { useSave } from '../settings/use-save.ts'
import { useMe } from '../shell/use-me.ts'
import { reachedAt, services } from './reached-at.ts'
import styles from './people.module.css'

/** The addresses by which a person is recognised. */
export function Addresses({ person }: { person: Person }) {
  const t = useT()
  const { desk } = useMe()
  const [value, setValue] = useState('')
  const isPhone = /^[+\d(][\d\s()/.-]+$/.test(value.trim())
  const [service, setService] = useState<string | null>(null)
  const add = useSave(() => addAddress(person.id, service ? { kind: 'handle', service, value } : { kind: isPhone ? 'phone' : 'email', value }), [keys.person(person.id)], () => setValue(''))
  const remove = useSave((id: string) => removeAddress(person.id, id), [keys.person(person.id)])
  const mend = useSave(({ id, ...change }: IdentityChange & { id: string }) => changeAddress(person.id, id, change), [keys.person(person.id)])
  return (
    <section>
      <h2>{t('person.addresses')}</h2>
      <ul className={styles.addresses}>
        {person.identities.map((identity) => (
          <li key={identity.id}>
            <bdi>{reachedAt(identity, desk.country)}</bdi>
            {identity.primary && <Badge variant="light">{t('person.primary')}</Badge>}
            {identity.verifiedAt && <Badge variant="light" color="green">{t('person.verified')}</Badge>}
            {identity.bouncedAt && <Badge variant="light" color="red" tt="none">{t('person.undeliverable', { reason: t(bounceKey(identity.bounceReason)) })}</Badge>}
            {identity.complainedAt && <Badge variant="light" color="red" tt="none">{t('person.complained')}</Badge>}
            {person.can.update && !identity.primary && <Button size="compact-xs" variant="subtle" onClick={() => mend.mutate({ id: identity.id, primary: true })}>{t('customer.makePrimary')}</Button>}
            {person.can.update && identity.kind === 'email' && (
              <>
                {!identity.verifiedAt && <Button size="compact-xs" variant="subtle" onClick={() => mend.mutate({ id: identity.id, verified: true })}>{t('person.confirmAddress')}</Button>}
                {identity.bouncedAt && <Button size="compact-xs" variant="default" onClick={() => mend.mutate({ id: identity.id, bounced: false })}>{t('person.worksAgain')}</Button>}
                {identity.complainedAt && <Button size="compact-xs" variant="default" onClick={() => mend.mutate({ id: identity.id, complained: false })}>{t('person.wantsMail')}</Button>}
              </>
            )}
            {person.can.update && person.identities.length > 1 && (
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('person.removeAddress', { address: identity.value })} onClick={() => remove.mutate(identity.id)}><IconX size={14} /></ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {person.can.update && (
        <form className={styles.head} onSubmit={(event) => { event.preventDefault(); add.mutate(undefined) }}>
          <Select size="xs" w={150} aria-label={t('customer.addressKind')} allowDeselect={false} value={service ?? ''} data={[{ value: '', label: t('customer.mailOrPhone') }, ...Object.entries(services).map(([key, label]) => ({ value: key, label }))]} onChange={(next) => setService(next || null)} />
          <TextInput size="xs" w={260} required dir="auto" aria-label={service ? t('customer.handle') : t('person.addAddress')} placeholder={service ? t('customer.handle') : t('person.addAddress')} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
          <Button size="xs" variant="default" type="submit" loading={add.isPending}>{t('action.add')}</Button>
        </form>
      )}
    </section>
  )
}
