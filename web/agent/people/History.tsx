import { Button } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { ruleOf } from '../../../server/automation/rule.ts'
import type { RuleAction } from '../../../server/automation/rule.ts'
import { Instant } from '../../ui/Instant.tsx'
import type { Key } from '../../ui/i18n.ts'
import { codeText } from '../../ui/problem-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { getHistory } from '../api/customer.ts'
import type { CustomerKind, HistoryItem } from '../api/customer.ts'
import { useFieldWords } from './field-words.ts'
import { actionKey } from '../settings/rules/rule-words.ts'
import { useProducts } from '../products/use-products.ts'
import { More } from './More.tsx'
import { usePages } from './use-pages.ts'
import page from './page.module.css'

/** What happened, by the end of the event's name. */
const sentences: Record<string, Key> = {
  created: 'customer.event.created', updated: 'customer.event.updated', identityAdded: 'customer.event.address', identityRemoved: 'customer.event.address', identityPrimarySet: 'customer.event.address',
  identityVerified: 'customer.event.verified', identityBounced: 'customer.event.trouble', identityComplained: 'customer.event.trouble', identityCleared: 'customer.event.cleared',
  merged: 'customer.event.merged', absorbed: 'customer.event.absorbed', unmerged: 'customer.event.unmerged', released: 'customer.event.released', noteAdded: 'customer.event.noted', noteRemoved: 'customer.event.noted',
  productAdded: 'customer.event.productAdded', productChanged: 'customer.event.productChanged', productRemoved: 'customer.event.productRemoved', accountManagerSet: 'manager.set',
  failed: 'customer.event.ruleFailed', stopped: 'customer.event.ruleStopped',
}

const RuleWhy = lazy(async () => ({ default: (await import('../rules/RuleWhy.tsx')).RuleWhy }))

/** What was done to a customer's record, the newest first; asked anew with each `version`. From here rules explain themselves. */
export function History({ kind, id, version, ruled = true }: { kind: CustomerKind; id: string; version: number; /** Whether rules look at them: they leave colleagues alone. */ ruled?: boolean }) {
  const t = useT()
  const format = useFormat()
  const words = useFieldWords(kind)
  const products = useProducts()
  const [why, setWhy] = useState<{ rule: string | null; at?: string } | null>(null)
  const { items, more, busy } = usePages(['person', kind, id, 'history', version], (cursor) => getHistory(kind, id, cursor))
  const sentence = ({ type, data, actor }: HistoryItem) => t(sentences[type.split('.').at(-1) ?? ''] ?? 'customer.event.other', {
    actor: actor.kind === 'policy' && actor.name !== null ? t('actor.ruleNamed', { name: actor.name }) : actor.name ?? t(actor.kind === 'policy' ? 'actor.policy' : 'actor.system'), fields: format.list(Object.entries((data.changed ?? {}) as object).map(([field, change]) => words.changed(field, change))),
    product: products.find((each) => each.id === data.productId)?.name ?? '–',
    action: 'do' in data ? t(actionKey(data.do as RuleAction['do'], kind === 'people' ? 'person' : 'organisation')) : '', why: codeText(String(data.code ?? '')),
  })
  return (
    <section>
      <h2>{t('customer.history')}</h2>
      <ol className={page.lines}>
        {items.map((item) => {
          const rule = item.actor.kind === 'policy' ? ruleOf(item.actor.id) : undefined
          return (
            <li key={item.seq}>
              <span dir="auto">{sentence(item)}</span>
              {rule && <button type="button" className={page.why} onClick={() => setWhy({ rule, at: item.at })}>{t('rl.why')}</button>}
              <Instant at={item.at} className={page.at} />
            </li>
          )
        })}
      </ol>
      <More more={more} busy={busy} />
      {ruled && <div><Button size="xs" variant="subtle" color="gray" leftSection={<IconHelp size={16} />} onClick={() => setWhy({ rule: null })}>{t(kind === 'people' ? 'rl.whyPerson' : 'rl.whyOrganisation')}</Button></div>}
      {why && <Suspense><RuleWhy of={{ kind, id }} {...why} close={() => setWhy(null)} /></Suspense>}
    </section>
  )
}
