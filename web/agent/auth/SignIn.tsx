import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { isProblem } from '../api/problem.ts'
import { signIn } from '../api/session.ts'
import { Frame } from './Frame.tsx'
import { useEnter } from './use-enter.ts'
import styles from './auth.module.css'

/** Address and password; then, where it is on, the code of the telephone. */
export function SignIn() {
  const t = useT()
  const { next } = useSearch({ strict: false })
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const attempt = useMutation({ mutationFn: () => signIn({ email, password, ...(code && { code }) }), onSuccess: (me) => enter(me, next) })
  const wantsCode = isProblem(attempt.error, 'code-needed', 'code') || code !== ''
  const error = attempt.error && !isProblem(attempt.error, 'code-needed') ? problemText(attempt.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempt.mutate()
  }
  return (
    <Frame title={t('auth.signIn')} text={wantsCode ? t('auth.codeText') : undefined}>
      <form className={styles.form} onSubmit={submit}>
        {error && <p className={styles.error} role="alert">{error}</p>}
        {wantsCode
          ? <TextInput key="code" autoFocus required label={t('auth.code')} value={code} onChange={(event) => setCode(event.currentTarget.value)} autoComplete="one-time-code" inputMode="text" maxLength={20} name="code" />
          : (
            <>
              <TextInput autoFocus required type="email" label={t('auth.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} autoComplete="username" name="email" />
              <PasswordInput required label={t('auth.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password" name="password"
                visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
            </>
          )}
        <Button type="submit" loading={attempt.isPending}>{t('auth.signIn')}</Button>
        <Anchor component={Link} to="/password-reset" size="sm">{t('auth.forgot')}</Anchor>
      </form>
    </Frame>
  )
}
