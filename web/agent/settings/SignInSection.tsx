import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getSignInApps, removeSignInApp } from '../api/sign-in.ts'
import type { SignInApp } from '../api/sign-in.ts'
import { Answer } from './Answer.tsx'
import { CopyText } from './CopyText.tsx'
import { providerNames, SignInAppForm } from './SignInAppForm.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The apps by which mailboxes sign in at Google, Microsoft and others. */
export function SignInSection() {
  const t = useT()
  const apps = useQuery({ queryKey: keys.signInApps, queryFn: getSignInApps })
  const [open, setOpen] = useState<SignInApp | 'new' | null>(null)
  const remove = useSave((app: SignInApp) => removeSignInApp(app.id), [keys.signInApps])
  return (
    <>
      <p className={styles.intro}>{t('signIn.text')}</p>
      {apps.data && <CopyText label={t('signIn.redirect')} text={apps.data.redirectUri} />}
      <div><Button onClick={() => setOpen('new')}>{t('signIn.add')}</Button></div>
      <Answer query={apps} empty={t('signIn.none')}>
        {(items) => items.map((app) => (
          <section key={app.id} className={styles.entry} aria-label={app.name}>
            <Group gap={8}><strong>{app.name}</strong><span className={styles.muted}>{providerNames[app.provider] ?? t('signIn.other')}{app.tenant && ` · ${app.tenant}`}</span></Group>
            <p className={styles.muted} style={{ overflowWrap: 'anywhere' }}>{t('signIn.clientId')}: {app.clientId}{!app.hasSecret && ` · ${t('signIn.noSecret')}`}</p>
            <Group gap={8}>
              <Button size="compact-sm" aria-label={`${t('action.edit')} ${app.name}`} onClick={() => setOpen(app)}>{t('action.edit')}</Button>
              <Button size="compact-sm" variant="default" color="red" aria-label={`${t('action.delete')} ${app.name}`} onClick={() => { if (window.confirm(t('signIn.sureDelete', { name: app.name }))) remove.mutate(app) }}>{t('action.delete')}</Button>
            </Group>
          </section>
        ))}
      </Answer>
      <Modal opened={open !== null} onClose={() => setOpen(null)} size="lg" title={open === null || open === 'new' ? t('signIn.add') : open.name} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {open !== null && apps.data && <SignInAppForm redirectUri={apps.data.redirectUri} app={open === 'new' ? null : open} saved={() => setOpen(null)} />}
      </Modal>
    </>
  )
}
