import { SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MailText, RuleText } from '../../../../server/automation/rule.ts'
import { languageNames, languages } from '../../../ui/i18n.ts'
import { useLanguage, useT } from '../../../ui/use-language.ts'
import { macrosQuery } from '../../macros/macros-query.ts'
import { MacroTextField } from '../MacroTextField.tsx'
import styles from '../settings.module.css'

type Text = RuleText & Partial<Pick<MailText, 'subject'>>
interface Props { texts: readonly Text[]; mail?: boolean; change: (texts: readonly Text[]) => void }

/** The words of an action in each language; a mail has a subject besides. */
export function ActionTexts({ texts, mail = false, change }: Props) {
  const t = useT()
  const shown = useLanguage()
  const { variables = [] } = useQuery(macrosQuery).data ?? {}
  const written = texts.map((text) => text.language)
  const [language, setLanguage] = useState(() => (written.includes(shown) ? shown : written[0] ?? shown))
  const others = written.filter((tag) => !languages.some((known) => known === tag))
  const now = texts.find((text) => text.language === language)
  const set = (part: Partial<Text>) => {
    const next = { language, html: '', ...now, ...part }
    const rest = texts.filter((text) => text.language !== language)
    change(next.html === '' && !next.subject ? rest : [...rest, next])
  }
  return (
    <div className={styles.part}>
      <div className={styles.table}><SegmentedControl size="xs" aria-label={t('settings.language')} value={language} onChange={setLanguage} data={[...languages.map((value) => ({ value: value as string, label: languageNames[value] })), ...others.map((value) => ({ value, label: value }))]} /></div>
      {mail && <TextInput label={t('rl.subject')} dir="auto" maxLength={300} value={now?.subject ?? ''} onChange={(event) => set({ subject: event.currentTarget.value })} />}
      <MacroTextField key={language} label={t('rl.words')} placeholder={t('rl.wordsHint')} html={now?.html ?? ''} variables={variables} change={(html) => set({ html })} />
    </div>
  )
}
