import { Button, MultiSelect, NumberInput, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Key } from '../../../ui/i18n.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import type { Audience, SlaDefinition, SlaWarning } from '../../api/sla-policies.ts'
import { getWebhooks } from '../../api/webhooks.ts'
import { Escalate } from './Escalate.tsx'
import styles from '../settings.module.css'

const audienceKeys: Record<Audience, Key> = { assignee: 'slap.assignee', leads: 'slap.leads', team: 'slap.team' }
const most = 6

/** The moments before a breach at which somebody is told. */
export function Warnings({ warnings, change }: { warnings: SlaWarning[]; change: (warnings: SlaWarning[]) => void }) {
  const t = useT()
  const put = (at: number, warning: SlaWarning) => change(warnings.map((before, i) => (i === at ? warning : before)))
  return (
    <>
      {warnings.map((warning, at) => {
        const percent = 'percent' in warning.at
        const value = 'percent' in warning.at ? warning.at.percent : warning.at.minutesBefore
        return (
          <div key={at} className={styles.entry} data-warning={at}>
            <div className={styles.row}>
              <NumberInput w={110} label={t('slap.when')} min={1} max={percent ? 99 : 527_040} allowDecimal={false} value={value} onChange={(number) => { if (typeof number === 'number' && number >= 1) put(at, { ...warning, at: percent ? { percent: Math.min(99, number) } : { minutesBefore: number } }) }} />
              <Select w={220} aria-label={t('slap.whenUnit')} allowDeselect={false} value={percent ? 'percent' : 'minutes'} data={[{ value: 'percent', label: t('slap.percent') }, { value: 'minutes', label: t('slap.minutesBefore') }]} onChange={(unit) => unit && put(at, { ...warning, at: unit === 'percent' ? { percent: 75 } : { minutesBefore: 30 } })} />
              <Button size="compact-sm" variant="default" onClick={() => change(warnings.filter((_, i) => i !== at))}>{t('slap.removeWarning')}</Button>
            </div>
            <Telling label={t('slap.tell')} telling={warning} change={(telling) => put(at, { ...warning, ...telling })} />
          </div>
        )
      })}
      {warnings.length < most && <div><Button size="compact-sm" variant="default" onClick={() => change([...warnings, { at: { percent: 75 }, tell: ['assignee'], webhookId: null, escalate: null }])}>{t('slap.addWarning')}</Button></div>}
    </>
  )
}

type Tells = SlaDefinition['breach']

/** Who is told: colleagues, and another system. */
export function Telling({ label, telling, change }: { label: string; telling: Tells; change: (telling: Tells) => void }) {
  const t = useT()
  const webhooks = useQuery({ queryKey: keys.webhooks, queryFn: getWebhooks }).data?.items ?? []
  return (
    <>
      <div className={styles.row}>
        <MultiSelect className={styles.grow} label={label} value={telling.tell} data={Object.entries(audienceKeys).map(([value, key]) => ({ value, label: t(key) }))} onChange={(tell) => change({ ...telling, tell: tell as Audience[] })} />
        {webhooks.length > 0 && <Select className={styles.grow} label={t('slap.webhook')} clearable value={telling.webhookId} data={webhooks.map(({ id, name }) => ({ value: id, label: name }))} onChange={(webhookId) => change({ ...telling, webhookId })} />}
      </div>
      <Escalate wanted={telling.escalate} change={(escalate) => change({ ...telling, escalate })} />
    </>
  )
}
