import { Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { codeText } from '../../ui/problem-text.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getRuleTrace, getRuleTraces } from '../api/rules.ts'
import type { RuleTraceRow, Traced } from '../api/rules.ts'
import type { Id } from '../api/types.ts'
import { ruleEventKeys } from '../views/field-words.ts'
import { outcomeKeys } from '../settings/rules/rule-words.ts'
import { TimeRules } from './TimeRules.tsx'
import { TruthTable } from './TruthTable.tsx'
import { useRuleFields } from './use-rule-fields.ts'
import styles from './rules.module.css'

const titleKeys = { tickets: 'rl.whyTitle', people: 'rl.whyPerson', organisations: 'rl.whyOrganisation' } as const satisfies Record<Traced['kind'], Key>

/** Why rules did what they did on a ticket, a customer or an organisation, and why others did nothing; it opens at `rule` when one is named, where that acted `at` an instant. */
export function RuleWhy({ of, rule, at, close }: { of: Traced; rule: Id | null; at?: string; close: () => void }) {
  const t = useT()
  const traces = useQuery({ queryKey: keys.ruleTraces(of.id), queryFn: () => getRuleTraces(of), staleTime: 0 })
  return (
    <Modal opened onClose={close} title={t(titleKeys[of.kind])} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      {traces.isPending ? <Bones count={4} height={32} /> : traces.isError ? <Trouble error={traces.error} retry={() => void traces.refetch()} />
        : traces.data.items.length === 0 ? <p className={styles.muted}>{t('rl.noTraces')}</p> : <Events of={of} items={traces.data.items} rule={rule} at={at} />}
      <TimeRules of={of} rule={rule} />
    </Modal>
  )
}

function Events({ of, items, rule, at }: { of: Traced; items: RuleTraceRow[]; rule: Id | null; at: string | undefined }) {
  const t = useT()
  const format = useFormat()
  const [event, setEvent] = useState(() => {
    const acted = items.filter((item) => item.rules.some((each) => each.id === rule && each.outcome !== 'again'))
    return (acted.find((item) => item.at === at) ?? acted[0] ?? items[0])!.eventId
  })
  return (
    <>
      <div className={styles.picks} role="group" aria-label={t('rl.whyEvents')}>
        {items.map((item) => (
          <button key={item.eventId} type="button" aria-pressed={item.eventId === event} onClick={() => setEvent(item.eventId)}>
            <strong>{t(item.kind === 'time' ? 'rl.ofTime' : ruleEventKeys[item.kind])}</strong> <Instant at={item.at} />
            <span className={styles.small}>{item.rules.length > 0 ? format.list(item.rules.map((each) => each.name)) : t('rl.noneActed', { count: item.asked })}</span>
          </button>
        ))}
      </div>
      <OneEvent key={event} of={of} eventId={event} first={rule ?? items.find((item) => item.eventId === event)?.rules[0]?.id ?? null} />
    </>
  )
}

function OneEvent({ of, eventId, first }: { of: Traced; eventId: Id; first: Id | null }) {
  const t = useT()
  const known = useRuleFields({ ask: false })
  const asked = useQuery({ queryKey: keys.ruleTrace(of.id, eventId, null), queryFn: () => getRuleTrace(of, eventId), staleTime: Infinity })
  const [picked, setPicked] = useState<Id | null>(null)
  const rules = asked.data?.rules ?? []
  const chosen = picked ?? (rules.some(({ id }) => id === first) ? first : rules[0]?.id ?? null)
  const found = useQuery({ queryKey: keys.ruleTrace(of.id, eventId, chosen), queryFn: () => getRuleTrace(of, eventId, chosen ?? undefined), enabled: chosen !== null && asked.isSuccess, staleTime: Infinity })
  if (asked.isPending) return <Bones count={2} height={32} />
  if (asked.isError) return <Trouble error={asked.error} retry={() => void asked.refetch()} />
  const rule = found.data?.rule
  return (
    <>
      <Select mt={12} searchable allowDeselect={false} label={t('rl.whyRule')} value={chosen} data={rules.map(({ id, name, outcome }) => ({ value: id, label: `${name} – ${t(outcomeKeys[outcome])}` }))} nothingFoundMessage={t('state.noMatch')} onChange={setPicked} />
      {rule && (
        <section data-outcome={rule.outcome}>
          <p><strong dir="auto">{rule.name}</strong> · {t('rl.version', { version: rule.version })} · {t(outcomeKeys[rule.outcome])}{rule.code !== null && <>. {codeText(rule.code)}</>}</p>
          <TruthTable table={rule.table} known={known} />
        </section>
      )}
    </>
  )
}
