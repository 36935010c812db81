import { ActionIcon, Button, Checkbox, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { getSkills } from '../../api/routing.ts'
import type { Need, Skill, SkillRule } from '../../api/routing.ts'
import { ConditionEditor } from '../../views/ConditionEditor.tsx'
import { asGroup } from '../../views/condition-tree.ts'
import type { Node } from '../../views/condition-tree.ts'
import { useViewFields } from '../../views/use-view-fields.ts'
import styles from '../settings.module.css'

/** Which tickets need which skills. */
export function SkillRules({ rules, set }: { rules: SkillRule[]; set: (rules: SkillRule[]) => void }) {
  const t = useT()
  const skills = (useQuery({ queryKey: keys.skills, queryFn: getSkills }).data?.items ?? []).filter((skill) => !skill.archived)
  const [first] = skills
  const add = () => { if (first) set([...rules, { condition: { all: [] }, needs: [{ skillId: first.id, level: 1, required: true }] }]) }
  return (
    <>
      <p className={styles.muted}>{t(first ? 'routing.skillRulesText' : 'routing.noSkills')}</p>
      {/* the place of a rule is all that tells it from its likes */}
      {rules.map((rule, i) => <Rule key={i} number={i + 1} rule={rule} skills={skills} set={(next) => set(next ? rules.with(i, next) : rules.toSpliced(i, 1))} />)}
      {first && <div><Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} disabled={rules.length >= 30} onClick={add}>{t('routing.addRule')}</Button></div>}
    </>
  )
}

function Rule({ number, rule, skills, set }: { number: number; rule: SkillRule; skills: Skill[]; set: (rule: SkillRule | undefined) => void }) {
  const t = useT()
  const known = useViewFields()
  const needs = (next: Need[]) => set(next.length > 0 ? { ...rule, needs: next } : undefined)
  const free = skills.find((skill) => !rule.needs.some((need) => need.skillId === skill.id))
  return (
    <fieldset className={styles.changes}>
      <legend>{t('routing.rule', { number })}</legend>
      <div>{t('routing.when')}</div>
      <ConditionEditor condition={asGroup(rule.condition as unknown as Node)} known={known} change={(condition) => set({ ...rule, condition: condition as unknown as SkillRule['condition'] })} />
      <div>{t('routing.needs')}</div>
      {rule.needs.map((need, i) => (
        <div key={need.skillId} className={styles.row}>
          <Select size="xs" w={200} searchable aria-label={t('routing.skill')} allowDeselect={false} value={need.skillId} nothingFoundMessage={t('state.noMatch')}
            data={skills.filter((skill) => skill.id === need.skillId || !rule.needs.some((each) => each.skillId === skill.id)).map((skill) => ({ value: skill.id, label: skill.name }))} onChange={(skillId) => skillId && needs(rule.needs.with(i, { ...need, skillId }))} />
          <Select size="xs" w={180} aria-label={t('routing.level')} allowDeselect={false} value={String(need.level)} data={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: t('routing.levelFrom', { level }) }))} onChange={(level) => level && needs(rule.needs.with(i, { ...need, level: Number(level) }))} />
          <Checkbox size="xs" my={6} label={t('routing.required')} checked={need.required} onChange={(event) => needs(rule.needs.with(i, { ...need, required: event.currentTarget.checked }))} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('routing.removeNeed')} onClick={() => needs(rule.needs.toSpliced(i, 1))}><IconX size={16} /></ActionIcon>
        </div>
      ))}
      <div className={styles.row}>
        {free && <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => needs([...rule.needs, { skillId: free.id, level: 1, required: false }])}>{t('routing.addNeed')}</Button>}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => set(undefined)}>{t('routing.removeRule')}</Button>
      </div>
    </fieldset>
  )
}
