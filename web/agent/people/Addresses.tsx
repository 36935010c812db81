import { ActionIcon, Badge, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { bounceKey } from '../../ui/words.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { addAddress, changeAddress, removeAddress } from '../api/people.ts'
import type { IdentityChange, Person } from '../api/people.ts'
import { useSave } from '../settings/use-save.ts'
import styles from './people.module.css'

/** The addresses by which a person is recognised. */
export function Addresses({ person }: { person: Person }) {
  const t = useT()
  const [value, setValue] = useState('')
  const isPhone = /^[+\d(][\d\s()/.-]+$/.test(value.trim())
  const add = useSave(() => addAddress(person.id, value, isPhone ? 'phone' : 'email'), [keys.person(person.id)], () => setValue(''))
  const remove = useSave((id: string) => removeAddress(person.id, id), [keys.person(person.id)])
  const mend = useSave(({ id, ...change }: IdentityChange & { id: string }) => changeAddress(person.id, id, change), [keys.person(person.id)])
  return (
    <section>
      <h2>{t('person.addresses')}</h2>
      <ul className={styles.addresses}>
        {person.identities.map((identity) => (
          <li key={identity.id}>
            <span>{identity.value}</span>
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
          <TextInput size="xs" w={260} required aria-label={t('person.addAddress')} placeholder={t('person.addAddress')} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
          <Button size="xs" variant="default" type="submit" loading={add.isPending}>{t('action.add')}</Button>
        </form>
      )}
    </section>
  )
}
