import { Button, FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { problemText } from '../../../ui/problem-text.ts'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { Problem } from '../../api/problem.ts'
import { exportRules, importRules } from '../../api/rules.ts'
import type { RuleExport } from '../../api/rules.ts'
import { useRuleFields } from '../../rules/use-rule-fields.ts'
import { useSave } from '../use-save.ts'
import { faultText } from './rule-words.ts'

/** What stands in a file that was exported; whether it can be followed is for the server to say. */
function readExport(text: string): RuleExport {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && 'format' in read && read.format === 'pomost-rules') return read as RuleExport
  } catch { /* said below */ }
  throw new Problem(400, 'rule-file', 'This is no file of rules.')
}

/** Out to a file, and in from one. */
export function RuleTravel() {
  const t = useT()
  const { label } = useRuleFields()
  const bring = useSave(async (file: File) => importRules(readExport(await file.text())), [keys.rules], ({ created, skipped }) => {
    notifications.show({ withBorder: true, autoClose: skipped.length > 0 ? false : 5000, title: t('rl.imported', { count: created }), message: skipped.map((one, at) => <div key={at} dir="auto">{one.name}: {one.faults.map((fault) => faultText(fault, label)).join(' ')}</div>) })
  })
  const take = async () => {
    try {
      const url = URL.createObjectURL(new Blob([JSON.stringify(await exportRules(), null, 2)], { type: 'application/json' }))
      Object.assign(document.createElement('a'), { href: url, download: 'rules.json' }).click()
      URL.revokeObjectURL(url)
    } catch (error) {
      notifications.show({ color: 'red', withBorder: true, message: problemText(error) })
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void take()}>{t('macro.export')}</Button>
      <FileButton accept="application/json" onChange={(file) => { if (file) bring.mutate(file) }}>{(props) => <Button {...props} variant="default" loading={bring.isPending}>{t('macro.import')}</Button>}</FileButton>
    </>
  )
}
