import type { RuleAction, RuleDefinition, RuleEvent } from '../../../../server/automation/rule.ts'
import { Instant } from '../../../ui/Instant.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { backTestRule } from '../../api/rules.ts'
import type { BackTest } from '../../api/rules.ts'
import { useDesk } from '../../shell/use-desk.ts'
import { ruleEventKeys } from '../../views/field-words.ts'
import { LookBack } from '../LookBack.tsx'
import { actionKeys, actionText } from './rule-words.ts'
import styles from '../settings.module.css'

interface Props { id: string | null; definition: RuleDefinition; filled: boolean; label: (field: string) => string }

/** What a rule would have done over the last days; nothing is changed. */
export function RuleBackTest({ id, definition, filled, label }: Props) {
  const t = useT()
  return <LookBack text={t('rl.pastText')} filled={filled} look={(days) => backTestRule(id, definition, days)}>{(found) => <Found found={found} label={label} />}</LookBack>
}

function Found({ found: { changed, tickets, firings, did, conflicts, loops, examples }, label }: { found: BackTest; label: (field: string) => string }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const words = (kind: RuleEvent | 'time') => (kind === 'time' ? t('rl.ofTime') : t(ruleEventKeys[kind]))
  return (
    <div data-changed={changed}>
      <p className={changed > 0 ? styles.good : styles.plain}>{changed > 0 ? t('rl.pastFound', { changed, tickets, firings }) : t('rl.pastNone', { tickets })}</p>
      {did.length > 0 && <p>{format.list(did.map((each) => `${t(actionKeys[each.do as RuleAction['do']])} × ${format.whole(each.count)}`))}</p>}
      {conflicts.map((each) => <p key={`${each.ruleId} ${each.field}`} className={styles.bad}>{t('rl.pastConflict', { name: each.name, field: label(each.field), count: each.count })}</p>)}
      {loops.map(({ rules }) => <p key={rules.map((rule) => rule.id).join(' ')} className={styles.bad}>{t('rl.pastLoop', { names: format.list(rules.map((rule) => `“${rule.name}”`)) })}</p>)}
      <ul>
        {examples.slice(0, 20).map((each) => (
          <li key={`${each.ticket.id} ${each.at}`}>
            <a href={`/tickets/${each.ticket.number}`} target="_blank" rel="noreferrer">#{each.ticket.number}</a> · {words(each.kind)} · <Instant at={each.at} /> · <span dir="auto">{each.ticket.subject}: {format.list(each.actions.map((action) => actionText(action as unknown as RuleAction, { desk, format, label })))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
