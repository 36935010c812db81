import { useT } from '../../ui/use-language.ts'
import { AskedInput } from '../forms/AskedInput.tsx'
import type { NewForm } from './use-new-form.ts'
import styles from './new-ticket.module.css'

/** The fields of the form, in its order, as its rules have them now. */
export function NewFields({ form, faults }: { form: NewForm; faults: Record<string, string> }) {
  const t = useT()
  const own = new Map(form.own.map((field) => [`custom.${field.key}`, field]))
  const fresh = t('forms.usualPriority')
  const shown = form.asked.filter((each) => each.shown)
  if (shown.length === 0) return null
  return (
    <div className={styles.fields} role="group" aria-label={form.form?.name ?? t('forms.fields')}>
      {shown.map((asked) => (
        <AskedInput key={asked.field} asked={asked} own={own.get(asked.field)} value={asked.field === 'type' ? form.type : form.values[asked.field]} change={form.set} error={faults[asked.field]}
          fresh={asked.field === 'priority' ? { placeholder: fresh } : undefined} />
      ))}
    </div>
  )
}
