import { Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import type { Mailbox } from '../api/mail.ts'
import { forgetSignIn, getSignInApps, startSignIn } from '../api/sign-in.ts'
import type { SignInApp } from '../api/sign-in.ts'
import type { Id } from '../api/types.ts'
import { outcomeKey, troubleKeys, troubleText } from './sign-in-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Who signed this mailbox in at its provider, whether that holds, and the way there. `outcome`: the code with which one came back. */
export function MailboxSignIn({ mailbox, outcome }: { mailbox: Mailbox; outcome: string | undefined }) {
  const t = useT()
  const apps = useQuery({ queryKey: keys.signInApps, queryFn: getSignInApps })
  const start = useMutation({ mutationFn: async (appId: Id) => { window.location.assign((await startSignIn(mailbox.id, appId)).url) } })
  const forget = useSave(() => forgetSignIn(mailbox.id), [keys.mailboxes])
  const { signIn, intake, relay } = mailbox
  if (!signIn && relay?.auth !== 'oauth' && (intake.kind !== 'imap' || intake.auth !== 'oauth')) return null
  const holds = signIn?.state === 'signed-in'
  const said = signIn?.error?.said ?? ''
  const error = signIn?.error && troubleKeys[signIn.error.code]
  const result = outcomeKey(outcome)
  return (
    <section className={styles.part} aria-label={t('signIn.title')} data-sign-in={signIn?.state ?? 'never'}>
      {result === 'signIn.done' && holds && <p role="status" className={styles.notice}>{t(result)}</p>}
      {result && result !== 'signIn.done' && result !== error && <p role="alert" className={styles.error}>{troubleText(result, '', t)}</p>}
      {holds
        ? <p className={styles.good} style={{ margin: 0 }}>{signIn.account ? t('signIn.as', { account: signIn.account }) : t('signIn.asSomebody')}{signIn.signedInAt && <> {t('signIn.since')} <Instant at={signIn.signedInAt} /></>}</p>
        : <p className={styles.muted}>{t('signIn.out')}</p>}
      {error && <p role="alert" className={styles.error}>{troubleText(error, said, t)}</p>}
      {start.isError && <p role="alert" className={styles.error}>{problemText(start.error)}</p>}
      {apps.data?.items.length === 0 && <p className={styles.muted}>{t('signIn.noApps')}</p>}
      <Group gap={8}>
        {fitting(apps.data?.items ?? [], mailbox).map((app) => (
          <Button key={app.id} size="compact-sm" variant={holds ? 'default' : 'filled'} loading={start.isPending} onClick={() => start.mutate(app.id)}>{t(signIn ? 'signIn.again' : 'signIn.start', { name: app.name })}</Button>
        ))}
        {signIn && <Button size="compact-sm" variant="subtle" color="red" onClick={() => { if (window.confirm(t('signIn.sureForget', { address: mailbox.address }))) forget.mutate(undefined) }}>{t('signIn.forget')}</Button>}
      </Group>
    </section>
  )
}

/** The apps whose mail servers this mailbox has; when there are none, all of them. */
function fitting(apps: SignInApp[], { intake, relay }: Mailbox): SignInApp[] {
  const hosts = [intake.kind === 'imap' ? intake.host : undefined, relay?.host]
  const known = apps.filter((app) => hosts.some((host) => host !== undefined && (host === app.imap?.host || host === app.smtp?.host)))
  return known.length > 0 ? known : apps
}
