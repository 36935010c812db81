import { Anchor, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { resetPassword } from '../api/session.ts'
import { Frame } from './Frame.tsx'
import { NewPassword } from './NewPassword.tsx'
import styles from './auth.module.css'

/** Where the mailed link leads: a new password, and back to the sign-in. */
export function ResetPassword() {
  const t = useT()
  const { token = '' } = useParams({ strict: false })
  const [password, setPassword] = useState('')
  const reset = useMutation({ mutationFn: () => resetPassword(token, password) })
  if (reset.isSuccess) {
    return <Frame title={t('auth.passwordChanged')} text={t('auth.passwordChangedText')}><Button component={Link} to="/sign-in">{t('auth.signIn')}</Button></Frame>
  }
  return (
    <Frame title={t('auth.choosePassword')}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); reset.mutate() }}>
        {reset.error && <p className={styles.error} role="alert">{problemText(reset.error)}</p>}
        <NewPassword value={password} change={setPassword} />
        <Button type="submit" loading={reset.isPending}>{t('auth.choosePassword')}</Button>
        <Anchor component={Link} to="/password-reset" size="sm">{t('auth.newLink')}</Anchor>
      </form>
    </Frame>
  )
}
