import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { newKey } from '../api/new-key.ts'
import { invite } from '../api/session.ts'
import type { Invited } from '../api/session.ts'
import { useDesk } from '../shell/use-desk.ts'
import { staffRoles } from './staff-roles.ts'
import type { StaffRole } from './staff-roles.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** Invites a colleague by mail; where the desk cannot send mail, the link is shown to hand over. */
export function InviteForm() {
  const t = useT()
  const desk = useDesk()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<StaffRole>('agent')
  const [teamIds, setTeamIds] = useState<string[]>([])
  const [invited, setInvited] = useState<(Invited & { email: string }) | null>(null)
  const send = useSave(() => invite({ email, name, role, teamIds }, newKey()), [keys.staff], (answer) => {
    setInvited({ ...answer, email })
    setEmail('')
    setName('')
  })
  const roles = staffRoles.map((value) => ({ value, label: t(roleKeys[value]) }))
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); send.mutate(undefined) }}>
      <div className={styles.row}>
        <TextInput className={styles.grow} required type="email" label={t('auth.email')} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <TextInput className={styles.grow} required label={t('auth.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      </div>
      <div className={styles.row}>
        <Select className={styles.grow} label={t('settings.role')} value={role} allowDeselect={false} data={roles} onChange={(value) => value && setRole(value)} />
        {desk.teams.length > 0 && <MultiSelect className={styles.grow} label={t('settings.teams')} value={teamIds} data={desk.teams.map((team) => ({ value: team.id, label: team.name }))} onChange={setTeamIds} />}
      </div>
      <div><Button type="submit" loading={send.isPending}>{t('settings.invite')}</Button></div>
      {invited && (
        <div role="status">
          <p className={styles.good}>{t(invited.mailed ? 'settings.invited' : 'settings.invitedByHand', { email: invited.email })}</p>
          {!invited.mailed && <div className={styles.secret}>{invited.link}</div>}
        </div>
      )}
    </form>
  )
}
