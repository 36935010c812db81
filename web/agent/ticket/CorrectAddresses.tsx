import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { retryDelivery } from '../api/mail.ts'
import styles from './ticket.module.css'

/** The addresses a message did not reach, to be written anew; it goes to those alone that were changed and to the others it missed. */
export function CorrectAddresses({ deliveryId, addresses, done }: { deliveryId: string; addresses: readonly string[]; done: () => void }) {
  const t = useT()
  const id = useId()
  const [instead, setInstead] = useState<Record<string, string>>({})
  const corrections = addresses.map((address) => ({ address, instead: (instead[address] ?? address).trim() })).filter((each) => each.instead !== each.address && each.instead !== '')
  const send = useMutation({ mutationFn: () => retryDelivery(deliveryId, corrections), onSuccess: done })
  return (
    <form className={styles.correct} aria-labelledby={id} onSubmit={(event) => { event.preventDefault(); if (corrections.length > 0) send.mutate() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); done() } }}>
      <span id={id}>{t('correct.text')}</span>
      {addresses.map((address, index) => (
        <TextInput key={address} size="xs" type="email" required dir="auto" autoFocus={index === 0} label={t('correct.instead', { address })} value={instead[address] ?? address}
          onChange={(event) => setInstead({ ...instead, [address]: event.currentTarget.value })} />
      ))}
      {send.isError && <span role="alert" className={styles.error}>{problemText(send.error)}</span>}
      <div className={styles.correctButtons}>
        <Button size="compact-sm" type="submit" loading={send.isPending} disabled={corrections.length === 0}>{t('correct.send')}</Button>
        <Button size="compact-sm" variant="subtle" onClick={done}>{t('correct.cancel')}</Button>
      </div>
    </form>
  )
}
