import { Anchor, Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { askPasswordReset } from '../api/session.ts'
import { Frame } from './Frame.tsx'
import styles from './auth.module.css'

/** Asks for a link by mail; says the same whether or not the address is known. */
export function AskReset() {
  const t = useT()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => askPasswordReset(email) })
  if (ask.isSuccess) {
    return <Frame title={t('auth.resetSent')} text={t('auth.resetSentText', { email })}><Anchor component={Link} to="/sign-in">{t('auth.toSignIn')}</Anchor></Frame>
  }
  return (
    <Frame title={t('auth.forgot')} text={t('auth.forgotText')}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); ask.mutate() }}>
        {ask.error && <p className={styles.error} role="alert">{problemText(ask.error)}</p>}
        <TextInput autoFocus required type="email" label={t('auth.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} autoComplete="username" />
        <Button type="submit" loading={ask.isPending}>{t('auth.sendLink')}</Button>
        <Anchor component={Link} to="/sign-in" size="sm">{t('auth.toSignIn')}</Anchor>
      </form>
    </Frame>
  )
}
