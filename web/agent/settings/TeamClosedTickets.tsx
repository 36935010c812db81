import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Team } from '../api/desk.ts'
import { closedKeys, ClosedTicketsField } from './ClosedTicketsField.tsx'
import styles from './settings.module.css'

/** What an answer to a closed ticket of a team does, and the form that changes it. */
export function TeamClosedTickets({ team, change }: { team: Team; change: (rule: Team['closedTickets']) => void }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [rule, setRule] = useState(team.closedTickets)
  const open = () => {
    setRule(team.closedTickets)
    setOpened(!opened)
  }
  const save = () => {
    setOpened(false)
    change(rule)
  }
  const words = t(team.closedTickets ? closedKeys[team.closedTickets.policy] : 'rules.closedDesk')
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus width={380} shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-label={`${t('rules.closed')}, ${team.name}: ${words}`} styles={{ label: { maxWidth: 200 } }} title={words} onClick={open}>{words}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save() }}>
          <ClosedTicketsField inherits nested value={rule} change={setRule} />
          <div><Button type="submit" size="compact-md">{t('action.save')}</Button></div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
