import { Button, Select, Switch, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageNames, languages } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { impactKeys, urgencyKeys } from '../../ui/words.ts'
import { changeSettings } from '../api/desk.ts'
import type { Matrix } from '../api/forms.ts'
import { keys } from '../api/keys.ts'
import { builtInChoices } from '../forms/field-words.ts'
import { matrixQuery } from '../forms/use-forms.ts'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const levels = [1, 2, 3] as const
const scales = { impact: impactKeys, urgency: urgencyKeys } as const
const titles = { impact: 'card.impact', urgency: 'card.urgency' } as const
type Scale = keyof typeof scales

/** Which priority an impact and an urgency give, and how their values are meant. */
export function PrioritySection() {
  const matrix = useQuery(matrixQuery)
  if (matrix.isPending) return <Bones count={4} height={32} />
  if (matrix.isError) return <Trouble error={matrix.error} retry={() => void matrix.refetch()} />
  return <MatrixForm start={matrix.data} />
}

function MatrixForm({ start }: { start: Matrix }) {
  const t = useT()
  const [matrix, setMatrix] = useState(start)
  const save = useSave(() => changeSettings({ priorityMatrix: matrix }), [keys.matrix, keys.settings])
  const priorities = builtInChoices('priority', { teams: [], staff: [], brands: [] }, t)
  const setCell = (impact: number, urgency: number, priority: number) => setMatrix({ ...matrix, cells: matrix.cells.map((row, at) => (at === impact - 1 ? row.with(urgency - 1, priority) : row)) })
  const setWords = (scale: Scale, level: (typeof levels)[number], language: string, words: string) => {
    const before = matrix.guidance[scale]
    setMatrix({ ...matrix, guidance: { ...matrix.guidance, [scale]: { ...before, [level]: { ...before[level], [language]: words } } } })
  }
  return (
    <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <p className={styles.intro}>{t('matrix.text')}</p>
      <Switch label={t('matrix.on')} checked={matrix.on} onChange={(event) => setMatrix({ ...matrix, on: event.currentTarget.checked })} />
      <div className={styles.table}>
        <Table aria-label={t('matrix.section')}>
          <Table.Thead><Table.Tr><Table.Th>{t('matrix.corner')}</Table.Th>{levels.map((urgency) => <Table.Th key={urgency}>{t(urgencyKeys[urgency]!)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {levels.map((impact) => (
              <Table.Tr key={impact}>
                <Table.Th scope="row">{t(impactKeys[impact]!)}</Table.Th>
                {levels.map((urgency) => (
                  <Table.Td key={urgency}>
                    <Select size="xs" miw={120} disabled={!matrix.on} allowDeselect={false} aria-label={t('matrix.cell', { impact: t(impactKeys[impact]!), urgency: t(urgencyKeys[urgency]!) })} value={String(matrix.cells[impact - 1]?.[urgency - 1])} data={priorities}
                      onChange={(priority) => priority && setCell(impact, urgency, Number(priority))} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <h2>{t('matrix.guidance')}</h2>
      <p className={styles.muted}>{t('matrix.guidanceText')}</p>
      {(['impact', 'urgency'] as const).flatMap((scale) => levels.map((level) => {
        const name = `${t(titles[scale])}: ${t(scales[scale][level]!)}`
        return (
          <details key={`${scale}${level}`} className={styles.entry}>
            <summary>{name}</summary>
            {languages.map((language) => (
              <TextInput key={language} mb={8} maxLength={300} label={languageNames[language]} aria-label={`${name}, ${languageNames[language]}`} value={matrix.guidance[scale][level]?.[language] ?? ''} onChange={(event) => setWords(scale, level, language, event.currentTarget.value)} />
            ))}
          </details>
        )
      }))}
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
