import { ActionIcon, Badge, Button, Table } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { typeKeys } from '../../ui/words.ts'
import { changeForm } from '../api/forms.ts'
import type { Form } from '../api/forms.ts'
import { keys } from '../api/keys.ts'
import { formsQuery } from '../forms/use-forms.ts'
import { useDesk } from '../shell/use-desk.ts'
import { Answer } from './Answer.tsx'
import { audienceKeys } from './audiences.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const FormEditor = lazy(async () => ({ default: (await import('./FormEditor.tsx')).FormEditor }))

/** The forms that tickets are opened with, and that they follow. */
export function FormsSection() {
  const t = useT()
  const forms = useQuery(formsQuery)
  const [edited, setEdited] = useState<Form | 'new' | null>(null)
  if (edited) return <Suspense fallback={<Bones count={4} height={32} />}><FormEditor key={edited === 'new' ? edited : edited.id} form={edited === 'new' ? null : edited} close={() => setEdited(null)} /></Suspense>
  return (
    <>
      <p className={styles.intro}>{t('forms.text')}</p>
      <div><Button onClick={() => setEdited('new')}>{t('forms.new')}</Button></div>
      <Answer query={forms} empty={t('forms.none')}>{(items) => <FormTable items={items} edit={setEdited} />}</Answer>
    </>
  )
}

function FormTable({ items, edit }: { items: Form[]; edit: (form: Form) => void }) {
  const t = useT()
  const format = useFormat()
  const language = useLanguage()
  const desk = useDesk()
  const change = useSave(async (changes: Array<{ form: Form; part: Partial<Pick<Form, 'active' | 'position'>> }>) => {
    for (const { form, part } of changes) await changeForm(form.id, form.version, part)
  }, [keys.forms])
  const up = (at: number) => {
    const order = items.with(at, items[at - 1]!).with(at - 1, items[at]!)
    change.mutate(order.map((form, position) => ({ form, part: { position } })).filter(({ form, part }) => form.position !== part.position))
  }
  const brandNames = (ids: string[]) => format.list(ids.map((id) => desk.brand(id)?.name ?? '–'))
  return (
    <div className={styles.table}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>{t('forms.name')}</Table.Th><Table.Th>{t('forms.types')}</Table.Th><Table.Th>{t('forms.audience')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.map((form, at) => {
            const name = form.names[language] ?? form.name
            return (
              <Table.Tr key={form.id} style={form.active ? undefined : { opacity: 0.7 }}>
                <Table.Td dir="auto">{name} {form.standard && <Badge>{t('forms.standard')}</Badge>} {!form.active && <Badge color="gray">{t('forms.off')}</Badge>}</Table.Td>
                <Table.Td>{form.types.length > 0 ? format.list(form.types.map((type) => t(typeKeys[type]))) : t('forms.all')}{form.brandIds.length > 0 && ` · ${brandNames(form.brandIds)}`}</Table.Td>
                <Table.Td>{t(audienceKeys[form.audience])}</Table.Td>
                <Table.Td>
                  <div className={styles.row} style={{ flexWrap: 'nowrap' }}>
                    {at > 0 && <ActionIcon variant="subtle" color="gray" aria-label={t('fields.up', { name })} onClick={() => up(at)}><IconArrowUp size={16} /></ActionIcon>}
                    <Button size="compact-sm" variant="default" aria-label={t('fields.edit', { name })} onClick={() => edit(form)}>{t('action.edit')}</Button>
                    <Button size="compact-sm" variant="default" onClick={() => change.mutate([{ form, part: { active: !form.active } }])}>{t(form.active ? 'forms.switchOff' : 'forms.switchOn')}</Button>
                  </div>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
