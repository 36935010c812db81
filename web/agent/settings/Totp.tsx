import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { confirmTotp, startTotp, stopTotp } from '../api/session.ts'
import { useMe } from '../shell/use-me.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Codes of the telephone: set up by a picture, proved by a first code, with recovery codes shown once. */
export function Totp() {
  const t = useT()
  const me = useMe()
  const [setup, setSetup] = useState<{ secret: string; qr: string } | null>(null)
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState<string[]>([])
  const [stopping, setStopping] = useState(false)
  const start = useSave(startTotp, [], setSetup)
  const confirm = useSave(() => confirmTotp(code), [keys.me], ({ recoveryCodes }) => { setRecovery(recoveryCodes); setSetup(null); setCode('') })
  return (
    <div className={styles.form}>
      <p className={styles.muted}>{t(me.totpOn ? 'totp.on' : 'totp.off')}</p>
      <div>
        {me.totpOn
          ? <Button variant="default" onClick={() => setStopping(true)}>{t('totp.stop')}</Button>
          : <Button loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('totp.start')}</Button>}
      </div>
      <Modal opened={setup !== null} onClose={() => setSetup(null)} title={t('totp.start')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {setup && (
          <form className={styles.form} onSubmit={(event) => { event.preventDefault(); confirm.mutate(undefined) }}>
            <p className={styles.muted}>{t('totp.scan')}</p>
            <img src={setup.qr} alt={t('totp.qr')} width={200} height={200} style={{ background: '#fff', borderRadius: 8 }} />
            <div className={styles.secret} data-secret>{setup.secret}</div>
            <TextInput required label={t('auth.code')} value={code} inputMode="numeric" autoComplete="one-time-code" maxLength={6} onChange={(event) => setCode(event.currentTarget.value)} />
            <Button type="submit" loading={confirm.isPending}>{t('totp.confirm')}</Button>
          </form>
        )}
      </Modal>
      <Modal opened={recovery.length > 0} onClose={() => setRecovery([])} title={t('totp.recovery')} closeButtonProps={{ 'aria-label': t('action.close') }}>
        <p className={styles.muted}>{t('totp.recoveryText')}</p>
        <pre className={styles.secret} data-recovery>{recovery.join('\n')}</pre>
      </Modal>
      <StopDialog opened={stopping} close={() => setStopping(false)} />
    </div>
  )
}

function StopDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useT()
  const [password, setPassword] = useState('')
  const stop = useSave(() => stopTotp(password), [keys.me], () => { setPassword(''); close() })
  return (
    <Modal opened={opened} onClose={close} title={t('totp.stop')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); stop.mutate(undefined) }}>
        <PasswordInput required label={t('auth.currentPassword')} value={password} autoComplete="current-password" onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
        <Button type="submit" color="red" loading={stop.isPending}>{t('totp.stop')}</Button>
      </form>
    </Modal>
  )
}
