import { NumberInput, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import type { Server } from '../api/mail.ts'
import { getSignInApps } from '../api/sign-in.ts'
import type { ServerValues } from './mailbox-values.ts'
import styles from './settings.module.css'

interface Props {
  value: ServerValues
  /** The server as it is kept, if there is one. */
  kept: Server | null
  /** Which of an app's mail servers this is. */
  way: 'imap' | 'smtp'
  change: (value: ServerValues) => void
}

/** A mail server: where, how protected, as whom. A kept password is only said to be there. */
export function ServerFields({ value, kept, way, change }: Props) {
  const t = useT()
  const set = (part: Partial<ServerValues>) => change({ ...value, ...part })
  return (
    <>
      <div className={styles.row} style={{ marginBlockStart: 8 }}>
        <TextInput className={styles.grow} required label={t('mailbox.host')} value={value.host} onChange={(event) => set({ host: event.currentTarget.value })} />
        <NumberInput w={96} required label={t('mailbox.port')} min={1} max={65_535} hideControls value={value.port} onChange={(port) => { if (typeof port === 'number') set({ port }) }} />
        <Select w={150} label={t('mailbox.security')} allowDeselect={false} value={value.security} onChange={(security) => security && set({ security: security })}
          data={[{ value: 'tls', label: 'TLS' }, { value: 'starttls', label: 'STARTTLS' }, { value: 'none', label: t('mailbox.noSecurity') }]} />
      </div>
      <div className={styles.row} style={{ marginBlockStart: 8 }}>
        <SignsInWith value={value} way={way} set={set} />
        <TextInput className={styles.grow} label={t('mailbox.user')} value={value.user} autoComplete="off" onChange={(event) => set({ user: event.currentTarget.value })} />
        {value.auth === 'password' && (
          <PasswordInput className={styles.grow} label={t('auth.password')} value={value.password} autoComplete="new-password" placeholder={kept?.hasPassword ? t('mailbox.passwordKept') : undefined}
            onChange={(event) => set({ password: event.currentTarget.value })} visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
        )}
      </div>
      {value.auth === 'oauth' && <p className={styles.muted}>{t('signIn.afterSaving')}</p>}
      {value.security !== 'none' && <Trust value={value} kept={kept} set={set} />}
    </>
  )
}

/** A password, or an app at the provider, whose mail server is put in. With several apps of one provider, the button to sign in has the choice. */
function SignsInWith({ value, way, set }: { value: ServerValues; way: Props['way']; set: (part: Partial<ServerValues>) => void }) {
  const t = useT()
  const apps = useQuery({ queryKey: keys.signInApps, queryFn: getSignInApps }).data?.items ?? []
  const chosen = value.auth === 'password' ? 'password' : apps.find((app) => app[way]?.host === value.host)?.id ?? 'oauth'
  const choose = (choice: string) => {
    const app = apps.find((each) => each.id === choice)
    set({ auth: choice === 'password' ? 'password' : 'oauth', ...app?.[way] })
  }
  const choices = [{ value: 'password', label: t('signIn.password') }, ...apps.map((app) => ({ value: app.id, label: app.name })), ...chosen === 'oauth' ? [{ value: 'oauth', label: t('signIn.byProvider') }] : []]
  return <Select className={styles.grow} label={t('signIn.with')} allowDeselect={false} value={chosen} onChange={(choice) => choice && choose(choice)} data={choices} />
}

/** Whose certificates are trusted besides those of everybody. */
function Trust({ value, kept, set }: { value: ServerValues; kept: Server | null; set: (part: Partial<ServerValues>) => void }) {
  const t = useT()
  return (
    <details className={styles.entry} style={{ marginBlockStart: 12 }} open={value.ca !== '' || value.fingerprint !== '' || undefined}>
      <summary>{t('tls.title')}</summary>
      <p className={styles.muted}>{t('tls.text')}</p>
      <Textarea mt={8} autosize minRows={3} maxRows={10} maxLength={40_000} spellCheck={false} label={t('tls.ca')} value={value.ca} placeholder="-----BEGIN CERTIFICATE-----" onChange={(event) => set({ ca: event.currentTarget.value })} />
      {kept?.authorities.map(({ subject, expiresAt }) => <p key={`${subject} ${expiresAt}`} className={styles.muted} dir="auto">{subject} · {t('tls.until')} <Instant at={expiresAt} as="day" /></p>)}
      <TextInput mt={8} maxLength={200} spellCheck={false} autoComplete="off" label={t('tls.fingerprint')} description={t('tls.fingerprintText')} value={value.fingerprint} onChange={(event) => set({ fingerprint: event.currentTarget.value })} />
    </details>
  )
}
