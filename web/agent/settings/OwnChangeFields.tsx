import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import type { MacroChanges } from '../api/macros.ts'
import { FieldInput } from '../fields/FieldInput.tsx'
import { useFields } from '../fields/use-fields.ts'
import type { Value } from '../fields/use-fields.ts'
import styles from './settings.module.css'

type Custom = NonNullable<MacroChanges['custom']>

/** Values that a macro or a bulk change gives to the desk's own fields; a field that is added and left empty is emptied. */
export function OwnChangeFields({ custom, change }: { custom: Custom; change: (custom: Custom | undefined) => void }) {
  const t = useT()
  // files are set on each ticket alone
  const fields = useFields('ticket').filter((field) => field.kind !== 'file')
  if (fields.length === 0) return null
  const chosen = fields.filter((field) => field.key in custom)
  const without = (key: string) => {
    const left = Object.fromEntries(Object.entries(custom).filter(([other]) => other !== key))
    change(Object.keys(left).length > 0 ? left : undefined)
  }
  return (
    <div className={styles.row}>
      {chosen.map((field) => (
        <div key={field.id} className={styles.grow} style={{ display: 'flex', gap: 4, alignItems: 'end' }} data-own-change={field.key}>
          <div style={{ flex: 1 }}><FieldInput field={{ ...field, required: 'never', help: '' }} value={custom[field.key] as Value | undefined} change={(value) => change({ ...custom, [field.key]: value })} /></div>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('macro.dropField', { field: field.label })} onClick={() => without(field.key)}><IconX size={16} /></ActionIcon>
        </div>
      ))}
      <Select className={styles.grow} label={t('macro.addField')} description={chosen.length > 0 ? t('macro.emptyField') : undefined} placeholder={t('macro.asItIs')} searchable value={null} nothingFoundMessage={t('state.noMatch')}
        data={fields.filter((field) => !(field.key in custom)).map((field) => ({ value: field.key, label: field.label }))} onChange={(key) => { if (key) change({ ...custom, [key]: null }) }} />
    </div>
  )
}
