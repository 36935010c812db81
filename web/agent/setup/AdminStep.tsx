import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { browserZone } from '../../ui/use-format.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { setCsrf } from '../api/http.ts'
import { keys } from '../api/keys.ts'
import { problemText } from '../../ui/problem-text.ts'
import { setUp } from '../api/session.ts'
import { NewPassword } from '../auth/NewPassword.tsx'
import type { StepProps } from './progress.ts'
import styles from './setup.module.css'

/** The first admin; possible only with the link that the desk printed when it started. */
export function AdminStep({ token, done }: StepProps) {
  const t = useT()
  const language = useLanguage()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const create = useMutation({
    mutationFn: () => setUp({ token: token ?? '', name, email, password, language, timeZone: browserZone }),
    onSuccess: (me) => {
      setCsrf(me.csrf)
      cache.setQueryData(keys.me, me)
      cache.setQueryData(['setup'], (state: object | undefined) => ({ ...state, needed: false }))
      done()
    },
  })
  if (!token) return <div className={styles.step}><h2>{t('setup.noLink')}</h2><p className={styles.muted}>{t('setup.noLinkText')}</p></div>
  return (
    <form className={styles.step} onSubmit={(event) => { event.preventDefault(); create.mutate() }}>
      <h2>{t('setup.adminTitle')}</h2>
      {create.error && <p className={styles.error} role="alert">{problemText(create.error)}</p>}
      <TextInput required autoFocus label={t('auth.name')} value={name} maxLength={200} autoComplete="name" onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput required type="email" label={t('auth.email')} value={email} autoComplete="username" onChange={(event) => setEmail(event.currentTarget.value)} />
      <NewPassword value={password} change={setPassword} label={t('auth.password')} />
      <Button type="submit" loading={create.isPending}>{t('setup.continue')}</Button>
    </form>
  )
}
