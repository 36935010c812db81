import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { ACTIONS_ABOUT } from '../../../../server/automation/rule.ts'
import type { About, RuleAction } from '../../../../server/automation/rule.ts'
import { useT } from '../../../ui/use-language.ts'
import { moved } from '../../views/condition-tree.ts'
import type { KnownFields } from '../../views/use-view-fields.ts'
import { ActionFields } from './ActionFields.tsx'
import { freshAction } from './draft.ts'
import { actionKey, actionKeys } from './rule-words.ts'
import styles from '../../rules/rules.module.css'

interface Props { about: About; actions: readonly RuleAction[]; timed: boolean; known: KnownFields; change: (actions: readonly RuleAction[]) => void }

/** What a rule does, one after the other. */
export function RuleActions({ about, actions, timed, known, change }: Props) {
  const t = useT()
  const all = about === 'ticket' ? Object.keys(actionKeys) as Array<RuleAction['do']> : ACTIONS_ABOUT[about]
  const names = all.filter((name) => !timed || (name !== 'keepStatus' && name !== 'stop'))
  return (
    <fieldset className={styles.sentence}>
      <legend>{t('rl.then')}</legend>
      {actions.map((action, at) => {
        const name = `${at + 1}. ${t(actionKey(action.do, about))}`
        return (
          // the place of an action is all that tells it from its likes
          <div key={`${at} ${action.do}`} className={styles.action} role="group" aria-label={name}>
            <div className={styles.line}>
              <strong className={styles.grow}>{name}</strong>
              <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t('vw.up', { name })} onClick={() => change(moved(actions, at, at - 1))}><IconArrowUp size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" disabled={at === actions.length - 1} aria-label={t('vw.down', { name })} onClick={() => change(moved(actions, at, at + 1))}><IconArrowDown size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t('rl.removeAction', { name })} onClick={() => change(actions.toSpliced(at, 1))}><IconX size={16} /></ActionIcon>
            </div>
            <ActionFields about={about} action={action} known={known} change={(next) => change(actions.with(at, next))} />
          </div>
        )
      })}
      <Menu position="bottom-start">
        <Menu.Target><Button style={{ justifySelf: 'start' }} size="compact-sm" variant="default" leftSection={<IconPlus size={14} />}>{t('rl.addAction')}</Button></Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>{names.map((name) => <Menu.Item key={name} onClick={() => change([...actions, freshAction(name, about)])}>{t(actionKey(name, about))}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </fieldset>
  )
}
