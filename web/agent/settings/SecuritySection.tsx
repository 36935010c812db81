import { Button, PasswordInput, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changePassword, endSession, getSessions } from '../api/session.ts'
import { NewPassword } from '../auth/NewPassword.tsx'
import { Answer } from './Answer.tsx'
import { Totp } from './Totp.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Password, codes of the telephone, and where one is signed in. */
export function SecuritySection() {
  const t = useT()
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: getSessions })
  const end = useSave(endSession, [keys.sessions])
  return (
    <>
      <h2>{t('auth.password')}</h2>
      <PasswordForm />
      <h2>{t('settings.totp')}</h2>
      <Totp />
      <h2>{t('settings.sessions')}</h2>
      <Answer query={sessions} empty={t('settings.noSessions')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('settings.device')}</Table.Th><Table.Th>{t('settings.lastSeen')}</Table.Th><Table.Th>IP</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((session) => (
                  <Table.Tr key={session.id}>
                    <Table.Td title={session.userAgent}>{deviceName(session.userAgent)}</Table.Td>
                    <Table.Td><Instant at={session.lastSeenAt} /></Table.Td>
                    <Table.Td>{session.ip}</Table.Td>
                    <Table.Td>{session.current ? <span className={styles.good}>{t('settings.thisDevice')}</span> : <Button size="compact-sm" variant="default" onClick={() => end.mutate(session.id)}>{t('settings.endSession')}</Button>}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </>
  )
}

function PasswordForm() {
  const t = useT()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const save = useSave(() => changePassword({ current, password }), [keys.sessions], () => { setCurrent(''); setPassword('') })
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <PasswordInput required label={t('auth.currentPassword')} value={current} autoComplete="current-password" onChange={(event) => setCurrent(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
      <NewPassword value={password} change={setPassword} />
      <div><Button type="submit" loading={save.isPending}>{t('auth.changePassword')}</Button></div>
    </form>
  )
}

/** "Firefox · Windows" from the long string a browser sends. */
function deviceName(agent: string): string {
  const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name))
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'].find((name) => agent.includes(name))
  return [browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser, system].filter(Boolean).join(' · ') || agent.slice(0, 40)
}
