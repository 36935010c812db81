import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import type { RuleAction } from '../../../../server/automation/rule.ts'
import { useT } from '../../../ui/use-language.ts'
import { moved } from '../../views/condition-tree.ts'
import type { KnownFields } from '../../views/use-view-fields.ts'
import { ActionFields } from './ActionFields.tsx'
import { freshAction } from './draft.ts'
import { actionKeys } from './rule-words.ts'
import styles from '../../rules/rules.module.css'

interface Props { actions: readonly RuleAction[]; timed: boolean; known: KnownFields; change: (actions: readonly RuleAction[]) => void }

/** What a rule does, one after the other. */
export function RuleActions({ actions, timed, known, change }: Props) {
  const t = useT()
  const names = (Object.keys(actionKeys) as Array<RuleAction['do']>).filter((name) => !timed || (name !== 'keepStatus' && name !== 'stop'))
  return (
    <fieldset className={styles.sentence}>
      <legend>{t('rl.then')}</legend>
      {actions.map((action, at) => {
        const name = `${at + 1}. ${t(actionKeys[action.do])}`
        return (
          // the place of an action is all that tells it from its likes
          <div key={`${at} ${action.do}`} className={styles.action} role="group" aria-label={name}>
            <div className={styles.line}>
              <strong className={styles.grow}>{name}</strong>
              <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t('vw.up', { name })} onClick={() => change(moved(actions, at, at - 1))}><IconArrowUp size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" disabled={at === actions.length - 1} aria-label={t('vw.down', { name })} onClick={() => change(moved(actions, at, at + 1))}><IconArrowDown size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t('rl.removeAction', { name })} onClick={() => change(actions.toSpliced(at, 1))}><IconX size={16} /></ActionIcon>
            </div>
            <ActionFields action={action} known={known} change={(next) => change(actions.with(at, next))} />
          </div>
        )
      })}
      <Menu position="bottom-start">
        <Menu.Target><Button style={{ justifySelf: 'start' }} size="compact-sm" variant="default" leftSection={<IconPlus size={14} />}>{t('rl.addAction')}</Button></Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>{names.map((name) => <Menu.Item key={name} onClick={() => change([...actions, freshAction(name)])}>{t(actionKeys[name])}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </fieldset>
  )
}
