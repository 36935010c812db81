import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { ServerValues } from './mailbox-values.ts'
import styles from './settings.module.css'

/** A mail server: where, how protected, as whom. A kept password is only said to be there. */
export function ServerFields({ value, kept, change }: { value: ServerValues; kept: boolean; change: (value: ServerValues) => void }) {
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
        <TextInput className={styles.grow} label={t('mailbox.user')} value={value.user} autoComplete="off" onChange={(event) => set({ user: event.currentTarget.value })} />
        <PasswordInput className={styles.grow} label={t('auth.password')} value={value.password} autoComplete="new-password" placeholder={kept ? t('mailbox.passwordKept') : undefined}
          onChange={(event) => set({ password: event.currentTarget.value })} visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
      </div>
    </>
  )
}
