import { Select, Textarea, TextInput } from '@mantine/core'
import { NOTE_LENGTH } from '../../../../server/automation/rule.ts'
import type { RuleAction } from '../../../../server/automation/rule.ts'
import { useT } from '../../../ui/use-language.ts'
import { priorityKeys } from '../../../ui/words.ts'
import { useDesk } from '../../shell/use-desk.ts'
import styles from '../../rules/rules.module.css'

type Open = Extract<RuleAction, { do: 'open' }>

/** What the ticket that a rule opens is about, who gets it, how urgent it is, and what is to be done. */
export function OpenFields({ action, change }: { action: Open; change: (action: RuleAction) => void }) {
  const t = useT()
  const desk = useDesk()
  const { subject, teamId, assigneeId = null, priority = null, note = '' } = action
  const pick = { className: styles.grow, clearable: true, placeholder: '–' }
  const search = { searchable: true, nothingFoundMessage: t('state.noMatch') }
  return (
    <>
      <TextInput label={t('rl.subject')} dir="auto" maxLength={500} value={subject} onChange={(event) => change({ ...action, subject: event.currentTarget.value })} />
      <div className={styles.line}>
        <Select {...pick} {...search} label={t('card.team')} value={teamId} data={desk.teams.map(({ id, name }) => ({ value: id, label: name }))} onChange={(team) => change({ ...action, teamId: team })} />
        <Select {...pick} {...search} label={t('card.assignee')} value={assigneeId} data={desk.owners} onChange={(person) => change({ ...action, assigneeId: person })} />
        <Select {...pick} label={t('card.priority')} value={priority === null ? null : String(priority)} data={Object.values(priorityKeys).map((key, index) => ({ value: String(index + 1), label: t(key) }))} onChange={(chosen) => change({ ...action, priority: chosen === null ? null : Number(chosen) })} />
      </div>
      <Textarea label={t('rl.openNote')} dir="auto" autosize minRows={2} maxRows={12} maxLength={NOTE_LENGTH} value={note} onChange={(event) => change({ ...action, note: event.currentTarget.value })} />
    </>
  )
}
