import { Autocomplete, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { listOrganisations, listPeople } from '../api/customer.ts'
import type { CustomersAsked } from '../api/customer.ts'
import { NamedPick } from '../fields/NamedPick.tsx'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useMe } from '../shell/use-me.ts'
import { CustomersTable } from './CustomersTable.tsx'
import { ExportCustomers } from './ExportCustomers.tsx'
import { More } from './More.tsx'
import { usePages } from './use-pages.ts'
import styles from './people.module.css'
import list from './customers.module.css'

/** All customers, and all organisations: searched, narrowed, in an order. What is asked stands in the address, so that it can be sent on. */
export function CustomersPage() {
  const t = useT()
  const navigate = useNavigate()
  const { can } = useMe()
  const asked: CustomersAsked = useSearch({ strict: false })
  const { of = 'people', ...filter } = asked
  const set = (part: CustomersAsked) => void navigate({ to: '/customers', search: { ...asked, ...part }, replace: true })
  const query = usePages<Row>(['person', 'list', of, filter], (cursor) => (of === 'people' ? listPeople(filter, cursor) : listOrganisations(filter, cursor)))
  const tags = [...new Set(query.items.flatMap((row) => row.tags ?? []))].sort()
  return (
    <div className={styles.page}>
      <SmallTop title={t('nav.customers')} />
      <main className={list.sheet}>
        <header className={styles.head}>
          <h1>{t('nav.customers')}</h1>
          <SegmentedControl size="xs" aria-label={t('customers.which')} value={of} data={[{ value: 'people', label: t('search.people') }, { value: 'organisations', label: t('search.organisations') }]}
            onChange={(value) => set({ of: value === 'people' ? undefined : 'organisations', organisation: undefined, tag: undefined })} />
          {can.export && <span className={list.export}><ExportCustomers key={of} of={of} asked={filter} /></span>}
        </header>
        <div className={list.filters} role="search">
          <Words value={filter.q ?? ''} change={(q) => set({ q: q || undefined })} />
          {of === 'people' && <NamedPick of="organisation" size="xs" label={t('person.organisation')} value={filter.organisation ?? null} change={(organisation) => set({ organisation: organisation ?? undefined })} />}
          <Tag key={filter.tag} value={filter.tag ?? ''} known={tags} change={(tag) => set({ tag: tag || undefined })} />
          <Select size="xs" label={t('customers.order')} allowDeselect={false} value={filter.sort ?? 'name'} data={[{ value: 'name', label: t('customers.byName') }, { value: '-createdAt', label: t('customers.newest') }]}
            onChange={(sort) => set({ sort: sort === '-createdAt' ? sort : undefined })} />
          <Checkbox className={list.vip} label={t('person.vip')} checked={filter.vip === true} onChange={(event) => set({ vip: event.currentTarget.checked || undefined })} />
        </div>
        {query.error && <Trouble error={query.error} retry={query.retry} />}
        {!query.known && !query.error && <Bones count={10} height={36} />}
        {query.known && query.items.length === 0 && <Nothing icon={<IconUsers size={28} />} title={t('customers.none')} text={t('customers.noneText')} />}
        {query.items.length > 0 && <CustomersTable of={of} rows={query.items} />}
        <More more={query.more} busy={query.busy} />
      </main>
    </div>
  )
}

/** Of a person or an organisation what a list shows. */
export type Row = Awaited<ReturnType<typeof listPeople>>['items'][number] | Awaited<ReturnType<typeof listOrganisations>>['items'][number]

/** Asked for a moment after the last letter. */
function Words({ value, change }: { value: string; change: (text: string) => void }) {
  const t = useT()
  const [text, setText] = useState(value)
  const [q] = useDebouncedValue(text.trim(), 250)
  // what is typed comes into the address; what comes into the address by another way is what was typed
  const last = useRef(value)
  const latest = useRef(change)
  latest.current = change
  useEffect(() => { if (q !== last.current) { last.current = q; latest.current(q) } }, [q])
  useEffect(() => { if (value !== last.current) { last.current = value; setText(value) } }, [value])
  return <TextInput type="search" size="xs" label={t('customers.words')} placeholder={t('customers.wordsText')} leftSection={<IconSearch size={14} aria-hidden />} maxLength={200} dir="auto" value={text} onChange={(event) => setText(event.currentTarget.value)} />
}

/** Asked for once it is chosen, or left. */
function Tag({ value, known, change }: { value: string; known: string[]; change: (tag: string) => void }) {
  const t = useT()
  const [text, setText] = useState(value)
  const leave = () => { if (text.trim() !== value) change(text.trim().toLowerCase()) }
  return <Autocomplete size="xs" label={t('customers.tag')} maxLength={50} dir="auto" clearable data={known} value={text} onChange={(next) => { setText(next); if (next === '' || known.includes(next)) change(next) }} onBlur={leave} onKeyDown={(event) => { if (event.key === 'Enter') leave() }} />
}
