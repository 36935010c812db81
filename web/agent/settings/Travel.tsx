import { Button, FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { QueryKey } from '@tanstack/react-query'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { Problem } from '../api/problem.ts'
import { useSave } from './use-save.ts'

interface Props<File, Brought> {
  /** What travels, as it stands in the file's name and format: `rules` in rules.json with the format pomost-rules. */
  what: 'macros' | 'rules'
  take: () => Promise<File>
  bring: (file: File) => Promise<Brought>
  /** What is out of date when they have come. */
  stale: QueryKey[]
  /** How many came, and what stayed behind with the reason. */
  told: (brought: Brought) => { title: string; left: readonly { name: string; why: string }[] }
}

const faults = { macros: ['macro-file', 'This is no file of macros.'], rules: ['rule-file', 'This is no file of rules.'] } as const

/** Out to a file, and in from one. */
export function Travel<File, Brought>({ what, take, bring, stale, told }: Props<File, Brought>) {
  const t = useT()
  const bringIn = useSave(async (file: Blob) => bring(readExport<File>(await file.text(), what)), stale, (brought) => {
    const { title, left } = told(brought)
    notifications.show({ withBorder: true, autoClose: left.length > 0 ? false : 5000, title, message: left.map(({ name, why }, at) => <div key={at} dir="auto">{name}: {why}</div>) })
  })
  const takeOut = async () => {
    try {
      const url = URL.createObjectURL(new Blob([JSON.stringify(await take(), null, 2)], { type: 'application/json' }))
      Object.assign(document.createElement('a'), { href: url, download: `${what}.json` }).click()
      URL.revokeObjectURL(url)
    } catch (error) {
      notifications.show({ color: 'red', withBorder: true, message: problemText(error) })
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => void takeOut()}>{t('macro.export')}</Button>
      <FileButton accept="application/json" onChange={(file) => { if (file) bringIn.mutate(file) }}>{(props) => <Button {...props} variant="default" loading={bringIn.isPending}>{t('macro.import')}</Button>}</FileButton>
    </>
  )
}

/** What stands in a file that was exported; whether all of it can be used is for the server to say. */
function readExport<File>(text: string, what: Props<File, unknown>['what']): File {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && 'format' in read && read.format === `pomost-${what}`) return read as File
  } catch { /* said below */ }
  const [code, why] = faults[what]
  throw new Problem(400, code, why)
}
