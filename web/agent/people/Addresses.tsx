import { ActionIcon, Badge, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { addAddress, removeAddress } from '../api/people.ts'
import type { Person } from '../api/people.ts'
import { useSave } from '../settings/use-save.ts'
import styles from './people.module.css'

/** The addresses by which a person is recognised. */
export function Addresses({ person }: { person: Person }) {
  const t = useT()
  const [value, setValue] = useState('')
  const add = useSave(() => addAddress(person.id, value), [keys.person(person.id)], () => setValue(''))
  const remove = useSave((id: string) => removeAddress(person.id, id), [keys.person(person.id)])
  return (
    <section>
      <h2>{t('person.addresses')}</h2>
      <ul className={styles.addresses}>
        {person.identities.map((identity) => (
          <li key={identity.id}>
            <span>{identity.value}</span>
            {identity.primary && <Badge variant="light">{t('person.primary')}</Badge>}
            {person.can.update && person.identities.length > 1 && (
              <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('person.removeAddress', { address: identity.value })} onClick={() => remove.mutate(identity.id)}><IconX size={14} /></ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {person.can.update && (
        <form className={styles.head} onSubmit={(event) => { event.preventDefault(); add.mutate(undefined) }}>
          <TextInput size="xs" w={260} type="email" required aria-label={t('person.addAddress')} placeholder={t('person.addAddress')} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
          <Button size="xs" variant="default" type="submit" loading={add.isPending}>{t('action.add')}</Button>
        </form>
      )}
    </section>
  )
}
