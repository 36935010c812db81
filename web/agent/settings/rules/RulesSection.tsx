import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../../ui/Bones.tsx'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { definitionOf, getRules, getRuleTemplates } from '../../api/rules.ts'
import type { RuleContent, RuleRow } from '../../api/rules.ts'
import { Answer } from '../Answer.tsx'
import { RuleList } from './RuleList.tsx'
import { templateKeys } from './rule-words.ts'
import { RuleTravel } from './RuleTravel.tsx'
import styles from '../settings.module.css'

const RuleEditor = lazy(async () => ({ default: (await import('./RuleEditor.tsx')).RuleEditor }))

/** What is edited: a rule that is kept, or a new one and how it begins. */
export interface Edited { kept: RuleRow | null; start: RuleContent }

const blank: RuleContent = { name: '', description: '', category: '', enabled: true, definition: { about: 'ticket', when: ['opened'], quiet: null, condition: { all: [] }, from: null, until: null, actions: [] } }

/** What tickets do by themselves. */
export function RulesSection() {
  const t = useT()
  const rules = useQuery({ queryKey: keys.rules, queryFn: getRules })
  const templates = useQuery({ queryKey: keys.ruleTemplates, queryFn: getRuleTemplates, staleTime: Infinity }).data?.items ?? []
  const [edited, setEdited] = useState<Edited | null>(null)
  const categories = [...new Set((rules.data?.items ?? []).map((rule) => rule.category).filter(Boolean))]
  if (edited) return <Suspense fallback={<Bones count={4} height={32} />}><RuleEditor edited={edited} categories={categories} close={() => setEdited(null)} /></Suspense>
  return (
    <>
      <p className={styles.intro}>{t('rl.text')}</p>
      <div className={styles.row}>
        <Button onClick={() => setEdited({ kept: null, start: blank })}>{t('rl.new')}</Button>
        <Menu position="bottom-start">
          <Menu.Target><Button variant="default">{t('rl.fromTemplate')}</Button></Menu.Target>
          <Menu.Dropdown>
            {templates.map(({ key, ...template }) => (
              <Menu.Item key={key} onClick={() => setEdited({ kept: null, start: { ...blank, name: t(templateKeys[key]), definition: definitionOf(template) } })}>{t(templateKeys[key])}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <RuleTravel />
      </div>
      <Answer query={rules} empty={t('rl.none')}>{(items) => <RuleList items={items} edit={setEdited} />}</Answer>
    </>
  )
}
