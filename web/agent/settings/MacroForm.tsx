import { Autocomplete, Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageNames, languages } from '../../ui/i18n.ts'
import type { Language } from '../../ui/i18n.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMacro, createMacro } from '../api/macros.ts'
import type { Macro } from '../api/macros.ts'
import { macrosQuery } from '../macros/macros-query.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { MacroChangeFields } from './MacroChangeFields.tsx'
import { MacroPreviewPart } from './MacroPreviewPart.tsx'
import { MacroTextField } from './MacroTextField.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** As it is edited; `whose`: me, all, or the id of a team. */
export type MacroValues = Pick<Macro, 'name' | 'category' | 'replies' | 'notes' | 'changes'> & { whose: string }

/** The reader's own, unless the macro says something in others only. */
function firstLanguage({ replies, notes }: MacroValues, shown: string): string {
  const written = [...replies, ...notes].map((text) => text.language)
  return written.includes(shown) ? shown : written[0] ?? shown
}

/** A macro: what it is called and for whom, its words in each language, what it changes, and how that looks on a ticket. */
export function MacroForm({ start, kept, close }: { start: MacroValues; kept: Macro | null; close: () => void }) {
  const t = useT()
  const me = useMe()
  const desk = useDesk()
  const shown = useLanguage() as Language
  const { items = [], variables = [] } = useQuery(macrosQuery).data ?? {}
  const [form, setForm] = useState(start)
  const [language, setLanguage] = useState<string>(() => firstLanguage(start, shown))
  const set = (part: Partial<MacroValues>) => setForm((before) => ({ ...before, ...part }))
  const { name, category, replies, notes, changes, whose } = form
  const content = { name, category, replies, notes, changes }
  const save = useSave(() => (kept ? changeMacro(kept.id, kept.version, content) : createMacro({ ...content, personal: whose === 'me', teamId: whose === 'me' || whose === 'all' ? null : whose })), [keys.macros], close)
  const shares = me.role === 'admin' || me.role === 'lead'
  const others = [...replies, ...notes].map((text) => text.language).filter((tag) => !languages.some((known) => known === tag))
  const choices = [...languages.map((value) => ({ value, label: languageNames[value] })), ...[...new Set(others)].map((value) => ({ value, label: value }))]
  const textOf = (texts: Macro['replies']) => texts.find((text) => text.language === language)?.html ?? ''
  const withText = (texts: Macro['replies'], html: string) => [...texts.filter((text) => text.language !== language), ...(html ? [{ language, html }] : [])]
  return (
    <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <div className={styles.row}>
        <TextInput className={styles.grow} required dir="auto" label={t('view.name')} maxLength={120} value={name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <Autocomplete className={styles.grow} label={t('macro.category')} maxLength={60} value={category ?? ''} data={[...new Set(items.flatMap((row) => row.category ?? []))]} onChange={(value) => set({ category: value.trim() || null })} />
        <Select className={styles.grow} label={t('macro.whose')} disabled={kept !== null || !shares} allowDeselect={false} value={whose} onChange={(value) => value && set({ whose: value })}
          data={[{ value: 'me', label: t('macro.forMe') }, { value: 'all', label: t('macro.forAll') }, ...desk.teams.map((team) => ({ value: team.id, label: team.name }))]} />
      </div>
      <p className={styles.intro}>{t('macro.languageText')}</p>
      <div className={styles.table}><SegmentedControl aria-label={t('settings.language')} value={language} onChange={setLanguage} data={choices} /></div>
      <MacroTextField key={`reply ${language}`} label={t('macro.reply')} placeholder={t('macro.replyHint')} html={textOf(replies)} variables={variables} change={(html) => setForm((now) => ({ ...now, replies: withText(now.replies, html) }))} />
      <MacroTextField key={`note ${language}`} label={t('macro.note')} placeholder={t('macro.noteHint')} html={textOf(notes)} variables={variables} change={(html) => setForm((now) => ({ ...now, notes: withText(now.notes, html) }))} />
      <MacroChangeFields changes={changes} change={(next) => set({ changes: next })} />
      <MacroPreviewPart content={{ replies, notes, changes }} language={language} />
      <Group gap={8}>
        <Button type="submit" loading={save.isPending}>{t('action.save')}</Button>
        <Button variant="default" onClick={close}>{t('macro.cancel')}</Button>
      </Group>
    </form>
  )
}
