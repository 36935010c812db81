import { ActionIcon, Badge, Button, Modal, Table } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { changeField } from '../api/desk.ts'
import type { Field } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { fieldsQuery, inLanguage } from '../fields/use-fields.ts'
import { Answer } from './Answer.tsx'
import { carriers, FieldForm, kinds, requirements } from './FieldForm.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The desk's own fields, by what they belong to, in their order. */
export function FieldsSection() {
  const t = useT()
  const language = useLanguage()
  const [edited, setEdited] = useState<Field | 'new' | null>(null)
  const change = useSave((changes: Array<{ field: Field; part: { position?: number; archived?: boolean } }>) => Promise.all(changes.map(({ field, part }) => changeField(field.id, field.version, part))), [keys.fields])
  const up = (fields: Field[], at: number) => {
    const order = fields.toSpliced(at, 1).toSpliced(at - 1, 0, fields[at]!)
    change.mutate(order.flatMap((field, position) => field.position === position ? [] : [{ field, part: { position } }]))
  }
  return (
    <>
      <p className={styles.intro}>{t('fields.text')}</p>
      <div><Button onClick={() => setEdited('new')}>{t('fields.new')}</Button></div>
      <Answer query={useQuery(fieldsQuery)} empty={t('fields.none')}>
        {(items) => (Object.keys(carriers) as Field['carrier'][]).map((carrier) => {
          const fields = items.filter((field) => field.carrier === carrier).toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.position - b.position)
          return fields.length > 0 && (
            <section key={carrier} className={styles.table}>
              <h2>{t(carriers[carrier])}</h2>
              <Table>
                <Table.Thead><Table.Tr><Table.Th>{t('fields.label')}</Table.Th><Table.Th>{t('fields.kind')}</Table.Th><Table.Th>{t('fields.key')}</Table.Th><Table.Th>{t('fields.required')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
                <Table.Tbody>
                  {fields.map((field, at) => (
                    <Table.Tr key={field.id} style={field.archived ? { opacity: 0.7 } : undefined}>
                      <Table.Td dir="auto">{inLanguage(field, language).label} {field.archived && <Badge color="gray">{t('fields.archived')}</Badge>}</Table.Td>
                      <Table.Td>{t(kinds[field.kind])}</Table.Td>
                      <Table.Td><code>{field.key}</code></Table.Td>
                      <Table.Td>{t(requirements[field.required])}</Table.Td>
                      <Table.Td>
                        <div className={styles.row} style={{ flexWrap: 'nowrap' }}>
                          {!field.archived && at > 0 && <ActionIcon variant="subtle" color="gray" aria-label={t('fields.up', { name: field.label })} onClick={() => up(fields, at)}><IconArrowUp size={16} /></ActionIcon>}
                          <Button size="compact-sm" variant="default" aria-label={t('fields.edit', { name: field.label })} onClick={() => setEdited(field)}>{t('action.edit')}</Button>
                          <Button size="compact-sm" variant="default" onClick={() => change.mutate([{ field, part: { archived: !field.archived } }])}>{t(field.archived ? 'action.restore' : 'action.archive')}</Button>
                        </div>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          )
        })}
      </Answer>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={edited === 'new' || edited === null ? t('fields.new') : edited.label} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
        {edited !== null && <FieldForm field={edited === 'new' ? null : edited} saved={() => setEdited(null)} />}
      </Modal>
    </>
  )
}
