import { Autocomplete, Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { CustomerKind } from '../api/customer.ts'
import { undoToast } from '../ticket/undo-toast.tsx'
import { merging } from './merging.ts'
import type { Candidate } from './merging.ts'
import { MergePreview } from './MergePreview.tsx'
import { useUnmergeCustomer } from './use-unmerge-customer.ts'
import page from './page.module.css'

/** Merges a record into another one of the same customer: who may be the same first, then what will be, then it is done. */
export function MergeCustomer({ kind, id, name }: { kind: CustomerKind; id: string; name: string }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>{t(kind === 'people' ? 'customer.merge' : 'customer.mergeOrganisation')}</Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('customer.mergeTitle', { name })} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
        <Merging kind={kind} id={id} name={name} close={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function Merging({ kind, id, name, close }: { kind: CustomerKind; id: string; name: string; close: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const unmerge = useUnmergeCustomer(kind)
  const [into, setInto] = useState<Candidate | null>(null)
  const [take, setTake] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const merge = async (kept: Candidate) => {
    setBusy(true)
    try {
      await merging[kind].merge(id, kept.id, take)
      close()
      await navigate(kind === 'people' ? { to: '/people/$person', params: { person: kept.id } } : { to: '/organisations/$organisation', params: { organisation: kept.id } })
      void cache.invalidateQueries()
      undoToast(t('customer.merged', { name, into: kept.name }), () => void unmerge({ id, name }))
    } catch (error) {
      notifications.show({ color: 'red', message: problemText(error), withBorder: true })
      setBusy(false)
    }
  }
  if (!into) return <Finding kind={kind} id={id} choose={setInto} />
  return (
    <>
      <MergePreview kind={kind} id={id} into={into} take={take} setTake={setTake} />
      <div className={page.by}>
        <Button variant="default" onClick={() => setInto(null)}>{t('customer.another')}</Button>
        <Button data-autofocus autoFocus loading={busy} onClick={() => void merge(into)}>{t('customer.mergeDo', { name: into.name })}</Button>
      </div>
    </>
  )
}

function Finding({ kind, id, choose }: { kind: CustomerKind; id: string; choose: (found: Candidate) => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 200)
  const suggested = useQuery({ queryKey: ['person', kind, id, 'duplicates'], queryFn: () => merging[kind].duplicates(id), staleTime: 0 }).data
  const found = useQuery({ queryKey: ['person', kind, 'like', wanted], queryFn: () => merging[kind].find(wanted), enabled: wanted.length > 1 }).data ?? []
  const others = found.filter((each) => each.id !== id).slice(0, 8)
  const label = (each: Candidate) => [each.name, each.address].filter(Boolean).join(' · ')
  return (
    <div className={page.choices}>
      <Autocomplete data-autofocus label={t(kind === 'people' ? 'customer.mergeInto' : 'customer.mergeIntoOrganisation')} value={text} onChange={setText} filter={({ options }) => options} data={[...new Set(others.map(label))]}
        onOptionSubmit={(chosen) => { const one = others.find((each) => label(each) === chosen); if (one) choose(one) }} />
      {suggested && suggested.length > 0 && <strong>{t('customer.suggested')}</strong>}
      {suggested?.length === 0 && <p className={page.by}>{t('customer.noSuggestion')}</p>}
      {suggested?.map((each) => (
        <button key={each.id} type="button" className={page.suggestion} data-suggested={each.id} onClick={() => choose(each)}>
          <span className="ellipsis" dir="auto">{label(each)}</span>{each.why && <span className={page.at}>{t(each.why)}</span>}
        </button>
      ))}
    </div>
  )
}
