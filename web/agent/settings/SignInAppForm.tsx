import { Button, NumberInput, PasswordInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { changeSignInApp, createSignInApp } from '../api/sign-in.ts'
import type { MailServer, SignInApp, SignInAppInput } from '../api/sign-in.ts'
import { CopyText } from './CopyText.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

type Provider = SignInApp['provider']
/** Names that are the same in every language. */
export const providerNames: Record<Provider, string | null> = { google: 'Google', microsoft: 'Microsoft 365', other: null }
const howKeys: Record<Provider, Key[]> = {
  google: ['signIn.howGoogle1', 'signIn.howGoogle2', 'signIn.howGoogle3'],
  microsoft: ['signIn.howMicrosoft1', 'signIn.howMicrosoft2', 'signIn.howMicrosoft3'],
  other: ['signIn.howOther1', 'signIn.howOther2', 'signIn.howOther3'],
}
interface Values { provider: Provider; name: string; tenant: string; authorizeUrl: string; tokenUrl: string; scopes: string; imap: MailServer; smtp: MailServer; clientId: string; clientSecret: string }
const imap: MailServer = { host: '', port: 993, security: 'tls' }
const smtp: MailServer = { host: '', port: 465, security: 'tls' }

/** One app at a provider. Its secret is written, never read. */
export function SignInAppForm({ app, redirectUri, saved }: { app: SignInApp | null; redirectUri: string; saved: () => void }) {
  const t = useT()
  const [form, setForm] = useState<Values>(() => ({
    provider: app?.provider ?? 'google', name: app?.name ?? '', tenant: app?.tenant ?? '', authorizeUrl: app?.authorizeUrl ?? '', tokenUrl: app?.tokenUrl ?? '', scopes: app?.scopes ?? '',
    imap: app?.imap ?? imap, smtp: app?.smtp ?? smtp, clientId: app?.clientId ?? '', clientSecret: '',
  }))
  const set = (part: Partial<Values>) => setForm({ ...form, ...part })
  const save = useSave(() => app ? changeSignInApp(app.id, app.version, inputOf(form, app)) : createSignInApp({ ...inputOf(form, app), provider: form.provider }, newKey()), [keys.signInApps, keys.mailboxes], saved)
  const line = (name: 'name' | 'tenant' | 'authorizeUrl' | 'tokenUrl' | 'scopes' | 'clientId', label: Key, description?: Key) => (
    <TextInput label={t(label)} description={description && t(description)} required={name !== 'name' && name !== 'tenant'} autoComplete="off" value={form[name]} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  )
  return (
    <form className={styles.form} style={{ maxWidth: 'none' }} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <Select label={t('signIn.provider')} allowDeselect={false} disabled={app !== null} value={form.provider} onChange={(provider) => provider && set({ provider })}
        data={(['google', 'microsoft', 'other'] as const).map((value) => ({ value, label: providerNames[value] ?? t('signIn.other') }))} />
      <CopyText label={t('signIn.redirect')} text={redirectUri} />
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>{howKeys[form.provider].map((key) => <li key={key}>{t(key)}</li>)}</ol>
      {line('name', 'signIn.name', 'signIn.nameText')}
      {form.provider === 'microsoft' && line('tenant', 'signIn.tenant', 'signIn.tenantText')}
      {form.provider === 'other' && (
        <>
          {line('authorizeUrl', 'signIn.authorizeUrl')}{line('tokenUrl', 'signIn.tokenUrl')}{line('scopes', 'signIn.scopes')}
          <ServerLine label={t('signIn.imap')} value={form.imap} change={(server) => set({ imap: server })} />
          <ServerLine label={t('signIn.smtp')} value={form.smtp} change={(server) => set({ smtp: server })} />
        </>
      )}
      {line('clientId', 'signIn.clientId')}
      <PasswordInput label={t('signIn.clientSecret')} value={form.clientSecret} maxLength={500} autoComplete="new-password" placeholder={app?.hasSecret ? t('signIn.secretKept') : undefined}
        onChange={(event) => set({ clientSecret: event.currentTarget.value })} visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}

function ServerLine({ label, value, change }: { label: string; value: MailServer; change: (value: MailServer) => void }) {
  const t = useT()
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <TextInput className={styles.grow} label={label} value={value.host} maxLength={253} onChange={(event) => change({ ...value, host: event.currentTarget.value })} />
      <NumberInput w={96} label={t('mailbox.port')} min={1} max={65_535} hideControls value={value.port} onChange={(port) => { if (typeof port === 'number') change({ ...value, port }) }} />
      <Select w={150} label={t('mailbox.security')} allowDeselect={false} value={value.security} onChange={(security) => security && change({ ...value, security })}
        data={[{ value: 'tls', label: 'TLS' }, { value: 'starttls', label: 'STARTTLS' }, { value: 'none', label: t('mailbox.noSecurity') }]} />
    </div>
  )
}

/** What is sent: what the provider asks for, and a secret only when one was typed. */
function inputOf({ provider, name, tenant, authorizeUrl, tokenUrl, scopes, imap: fetched, smtp: sent, clientId, clientSecret }: Values, app: SignInApp | null): Omit<SignInAppInput, 'provider'> {
  const server = (each: MailServer) => each.host.trim() ? { ...each, host: each.host.trim() } : null
  return {
    name: name.trim() || undefined, clientId: clientId.trim(), ...(clientSecret && { clientSecret }), ...(provider === 'microsoft' && { tenant: tenant.trim() || (app?.tenant ? 'common' : undefined) }),
    ...(provider === 'other' && { authorizeUrl: authorizeUrl.trim(), tokenUrl: tokenUrl.trim(), scopes: scopes.trim(), imap: server(fetched), smtp: server(sent) }),
  }
}
