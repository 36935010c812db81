import { Button, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeOrganisation, getOrganisation } from '../api/people.ts'
import type { Organisation, OrganisationChange } from '../api/people.ts'
import { faultsOf } from '../../ui/field-faults.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { useUploading } from '../fields/uploading.ts'
import { useFields } from '../fields/use-fields.ts'
import { OwnedProducts } from '../products/OwnedProducts.tsx'
import { AccountManager } from '../routing/AccountManager.tsx'
import { useSave } from '../settings/use-save.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useMe } from '../shell/use-me.ts'
import { getMembers } from '../api/customer.ts'
import { Conversations } from './Conversations.tsx'
import { ExportCustomers } from './ExportCustomers.tsx'
import { History } from './History.tsx'
import { MergeCustomer } from './MergeCustomer.tsx'
import { MergedRecords } from './MergedRecords.tsx'
import { More } from './More.tsx'
import { Notes } from './Notes.tsx'
import { sharingWords } from './field-words.ts'
import { usePages } from './use-pages.ts'
import styles from './people.module.css'

/** An organisation: its domains, its people, its tickets. */
export function OrganisationPage() {
  const t = useT()
  const { organisation: id = '' } = useParams({ strict: false })
  const query = useQuery({ queryKey: keys.organisation(id), queryFn: () => getOrganisation(id) })
  const { can } = useMe()
  const people = usePages(['person', 'organisations', id, 'people'], (cursor) => getMembers(id, cursor))
  if (query.isPending) return <Bones />
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  return (
    <div className={styles.page}>
      <SmallTop title={query.data.name} />
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1 dir="auto">{query.data.name}</h1>
          {can.export && <ExportCustomers of="people" organisation={query.data} />}
          {can.reply && <MergeCustomer kind="organisations" id={query.data.id} name={query.data.name} />}
        </header>
        <MergedRecords kind="organisations" merged={query.data.merged ?? []} locked={!can.reply} />
        <OrganisationForm key={query.data.version} organisation={query.data} />
        <AccountManager kind="organisations" id={query.data.id} />
        <section>
          <h2>{t('customer.members')}</h2>
          <ul className={styles.found}>
            {people.items.map((person) => (
              <li key={person.id}><Link to="/people/$person" params={{ person: person.id }} className={styles.hit}><PersonAvatar id={person.id} name={person.name} /><span dir="auto">{person.name}</span><span className={styles.muted}>{person.identities[0]?.value}</span></Link></li>
            ))}
          </ul>
          <More more={people.more} busy={people.busy} />
        </section>
        <OwnedProducts kind="organisations" id={query.data.id} locked={!can.reply} />
        <Conversations kind="organisations" id={query.data.id} />
        <Notes kind="organisations" id={query.data.id} />
        <History kind="organisations" id={query.data.id} version={query.data.version} />
      </div>
    </div>
  )
}

const sharings = Object.keys(sharingWords) as Organisation['sharing'][]

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const t = useT()
  const { can } = useMe()
  const fields = useFields('organisation')
  const uploading = useUploading()
  const [changes, setChanges] = useState<OrganisationChange>({})
  const save = useSave(() => changeOrganisation(organisation.id, organisation.version, changes), [keys.organisation(organisation.id)])
  const now = { ...organisation, ...changes }
  const set = (part: typeof changes) => setChanges({ ...changes, ...part })
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required disabled={!can.reply} label={t('auth.name')} value={now.name} maxLength={200} dir="auto" onChange={(event) => set({ name: event.currentTarget.value })} />
      <TagsInput disabled={!can.reply} label={t('organisation.domains')} description={t('organisation.domainsText')} value={now.domains} onChange={(domains) => set({ domains })} />
      <TagsInput disabled={!can.reply} label={t('customer.tags')} value={now.tags ?? []} maxTags={50} onChange={(tags) => set({ tags })} />
      <Switch disabled={!can.reply} label={t('person.vip')} checked={now.vip} onChange={(event) => set({ vip: event.currentTarget.checked })} />
      <Select className={styles.wide} disabled={!can.reply} label={t('customer.sharing')} description={t('customer.sharingText')} allowDeselect={false} value={now.sharing} data={sharings.map((value) => ({ value, label: t(sharingWords[value]) }))} onChange={(value) => value && set({ sharing: value as Organisation['sharing'] })} />
      <Textarea className={styles.wide} disabled={!can.reply} label={t('person.notes')} autosize minRows={2} maxRows={8} dir="auto" value={now.notes ?? ''} onChange={(event) => set({ notes: event.currentTarget.value })} />
      <FieldInputs fields={fields} values={organisation.custom ?? {}} changes={changes.custom ?? {}} set={(custom) => set({ custom })} locked={!can.reply} faults={faultsOf(save.error)} />
      {can.reply && <div><Button type="submit" disabled={uploading || Object.keys(changes).length === 0} loading={save.isPending}>{t('action.save')}</Button></div>}
    </form>
  )
}
