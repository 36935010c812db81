import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { browserZone } from '../../ui/use-format.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { acceptInvitation, getInvitation } from '../api/session.ts'
import { Frame } from './Frame.tsx'
import { NewPassword } from './NewPassword.tsx'
import { useEnter } from './use-enter.ts'
import styles from './auth.module.css'

/** A colleague's first visit: their name, a password, and in. */
export function AcceptInvitation() {
  const t = useT()
  const language = useLanguage()
  const enter = useEnter()
  const { token = '' } = useParams({ strict: false })
  const invitation = useQuery({ queryKey: ['invitation', token], queryFn: () => getInvitation(token), retry: false })
  const [name, setName] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const known = invitation.data
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token, { name: name ?? known?.name ?? '', password, language, timeZone: browserZone }),
    onSuccess: (me) => enter(me),
  })
  if (invitation.isPending) return <Bones />
  if (!known) return <Frame title={t('auth.invitationGone')} text={problemText(invitation.error)}>{null}</Frame>
  return (
    <Frame title={t('auth.welcome', { desk: known.deskName })} text={t('auth.welcomeText', { email: known.email })}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); accept.mutate() }}>
        {accept.error && <p className={styles.error} role="alert">{problemText(accept.error)}</p>}
        <TextInput required label={t('auth.name')} value={name ?? known.name} maxLength={200} autoComplete="name" onChange={(event) => setName(event.currentTarget.value)} />
        <NewPassword value={password} change={setPassword} />
        <Button type="submit" loading={accept.isPending}>{t('auth.begin')}</Button>
      </form>
    </Frame>
  )
}
