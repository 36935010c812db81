import { Badge, Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { changePolicy, getPolicies, orderPolicies } from '../../api/sla-policies.ts'
import type { SlaPolicy } from '../../api/sla-policies.ts'
import { metricKey } from '../../sla/words.ts'
import { OrderedList } from '../../views/OrderedList.tsx'
import { Answer } from '../Answer.tsx'
import { useSave } from '../use-save.ts'
import { blank, example, metrics } from './example.ts'
import type { Edited } from './PolicyEditor.tsx'
import rows from '../../rules/rules.module.css'
import styles from '../settings.module.css'

const PolicyEditor = lazy(async () => ({ default: (await import('./PolicyEditor.tsx')).PolicyEditor }))

/** What is promised to whom: the first policy that holds for a ticket counts. */
export function ServiceLevelsSection() {
  const t = useT()
  const policies = useQuery({ queryKey: keys.slaPolicies, queryFn: getPolicies })
  const [edited, setEdited] = useState<Edited | null>(null)
  if (edited) return <Suspense fallback={<Bones count={4} height={32} />}><PolicyEditor edited={edited} close={() => setEdited(null)} /></Suspense>
  return (
    <>
      <p className={styles.intro}>{t('slap.text')}</p>
      <div className={styles.row}>
        <Button onClick={() => setEdited({ kept: null, name: '', definition: blank })}>{t('slap.new')}</Button>
        <Button variant="default" onClick={() => setEdited({ kept: null, name: t('slap.exampleName'), definition: example })}>{t('slap.example')}</Button>
      </div>
      <Answer query={policies} empty={t('slap.none')}>{(items) => <Policies items={items} edit={setEdited} />}</Answer>
    </>
  )
}

function Policies({ items, edit }: { items: SlaPolicy[]; edit: (edited: Edited) => void }) {
  const t = useT()
  const order = useSave((ids: string[]) => orderPolicies(ids), [keys.slaPolicies])
  const inUse = items.filter((policy) => !policy.archived)
  const archived = items.filter((policy) => policy.archived)
  return (
    <>
      <OrderedList label={t('slap.section')} items={inUse} id={(policy) => policy.id} name={(policy) => policy.name} order={(after) => order.mutate(after.map(({ id }) => id))}>{(policy) => <OnePolicy policy={policy} edit={edit} />}</OrderedList>
      {archived.length > 0 && <><h2>{t('slap.archived')}</h2>{archived.map((policy) => <OnePolicy key={policy.id} policy={policy} edit={edit} />)}</>}
    </>
  )
}

function OnePolicy({ policy, edit }: { policy: SlaPolicy; edit: (edited: Edited) => void }) {
  const t = useT()
  const format = useFormat()
  const put = useSave((change: { active?: boolean; archived?: boolean }) => changePolicy(policy.id, policy.version, change), [keys.slaPolicies])
  const { name, active, archived, definition } = policy
  return (
    <span className={rows.rule} data-policy={name}>
      {!archived && <Switch aria-label={t('slap.onOff', { name })} checked={active} onChange={(event) => put.mutate({ active: event.currentTarget.checked })} />}
      <span className={rows.ruleName}>
        <strong dir="auto">{name}</strong> {!active && !archived && <Badge color="gray" miw="max-content">{t('slap.off')}</Badge>}
        {definition.description && <span className={rows.found} dir="auto">{definition.description}</span>}
        <span className={rows.found}>{format.list(metrics.filter((metric) => definition.goals[metric]).map((metric) => t(metricKey(metric))))}</span>
      </span>
      <span className={rows.line}>
        <Button size="compact-sm" variant="default" aria-label={`${t('action.edit')}: ${name}`} onClick={() => edit({ kept: policy, name, definition })}>{t('action.edit')}</Button>
        <Button size="compact-sm" variant="default" aria-label={`${t(archived ? 'action.restore' : 'action.archive')}: ${name}`} onClick={() => put.mutate({ archived: !archived })}>{t(archived ? 'action.restore' : 'action.archive')}</Button>
      </span>
    </span>
  )
}
