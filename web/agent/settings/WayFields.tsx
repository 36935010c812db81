import { Select } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import type { Choices, Notice, NoticeWay } from '../api/notifications.ts'
import { kindKeys, wayKeys } from '../notifications/told-words.ts'

interface Props {
  ways: Choices['ways']
  /** What holds without a choice; without it each kind has to have its own. */
  desk?: Choices['desk']
  change: (ways: Choices['ways']) => void
}

/** One line for each kind of news: how to be told of it. */
export function WayFields({ ways, desk, change }: Props) {
  const t = useT()
  const data = (Object.keys(wayKeys) as NoticeWay[]).map((way) => ({ value: way as string, label: t(wayKeys[way]) }))
  return (Object.keys(kindKeys) as Notice[]).map((kind) => (
    <Select key={kind} label={t(kindKeys[kind])} allowDeselect={false} value={ways[kind] ?? ''} data={desk ? [{ value: '', label: t('way.desk', { way: t(wayKeys[desk[kind]]) }) }, ...data] : data}
      onChange={(way) => {
        const { [kind]: _, ...others } = ways
        if (way !== null) change(way === '' ? others : { ...others, [kind]: way as NoticeWay })
      }} />
  ))
}
