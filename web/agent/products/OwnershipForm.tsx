import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { CustomerKind } from '../api/customer.ts'
import { keys } from '../api/keys.ts'
import { addOwned, changeOwned } from '../api/products.ts'
import type { Ownership } from '../api/products.ts'
import settings from '../settings/settings.module.css'
import { useSave } from '../settings/use-save.ts'
import { useProducts } from './use-products.ts'

interface Props { kind: CustomerKind; id: string; owned: Ownership | null; saved: () => void }

/** One product that a customer owns: which, its serial number, from when to when, and what to know about it. */
export function OwnershipForm({ kind, id, owned, saved }: Props) {
  const t = useT()
  const products = useProducts().filter((each) => !each.archived)
  const [productId, setProductId] = useState<string | null>(null)
  const [form, setForm] = useState({ reference: owned?.reference ?? '', since: owned?.since ?? '', until: owned?.until ?? '', note: owned?.note ?? '' })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const save = useSave(async () => {
    const fields = { reference: form.reference || null, since: form.since || null, until: form.until || null, note: form.note }
    return owned ? changeOwned(kind, id, owned.id, owned.version, fields) : addOwned(kind, id, { productId: productId ?? '', ...fields })
  }, [keys.owned(kind, id), ['person', kind, id, 'history']], saved)
  return (
    <form className={settings.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      {!owned && (
        <Select required searchable data-autofocus label={t('product.which')} limit={200} value={productId} onChange={setProductId} nothingFoundMessage={products.length === 0 ? t('product.undefined') : t('state.noMatch')}
          data={products.map(({ id: value, name, code }) => ({ value, label: code ? `${name} (${code})` : name }))} />
      )}
      <TextInput label={t('product.reference')} maxLength={200} dir="auto" value={form.reference} onChange={(event) => set({ reference: event.currentTarget.value })} />
      <div className={settings.row}>
        <TextInput className={settings.grow} type="date" label={t('product.since')} max={form.until || undefined} value={form.since} onChange={(event) => set({ since: event.currentTarget.value })} />
        <TextInput className={settings.grow} type="date" label={t('product.until')} min={form.since || undefined} value={form.until} onChange={(event) => set({ until: event.currentTarget.value })} />
      </div>
      <Textarea label={t('product.note')} autosize minRows={2} maxRows={8} maxLength={2000} dir="auto" value={form.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      <div><Button type="submit" disabled={!owned && productId === null} loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
