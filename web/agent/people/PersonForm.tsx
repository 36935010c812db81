import { Button, Select, Switch, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languageNames, languages } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changePerson, getOrganisations } from '../api/people.ts'
import type { Person, PersonChange } from '../api/people.ts'
import { faultsOf } from '../../ui/field-faults.ts'
import { FieldInputs } from '../fields/FieldInputs.tsx'
import { useUploading } from '../fields/uploading.ts'
import { useFields } from '../fields/use-fields.ts'
import { useSave } from '../settings/use-save.ts'
import { zones } from '../settings/zones.ts'
import { channelWords, sharingWords } from './field-words.ts'
import styles from './people.module.css'

type Sharing = NonNullable<Person['sharing']>
const sharings = Object.keys(sharingWords) as Sharing[]

/** What is known about a person, to be corrected; only what was changed is sent. */
export function PersonForm({ person }: { person: Person }) {
  const t = useT()
  const fields = useFields('person')
  const uploading = useUploading()
  const [changes, setChanges] = useState<PersonChange>({})
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: getOrganisations, staleTime: 60_000 }).data?.items ?? []
  const save = useSave(() => changePerson(person.id, person.version, changes), [keys.person(person.id)])
  const now = { ...person, organisationId: person.organisation?.id ?? null, ...changes }
  // an exception ends with the organisation for which it was made
  const moved = now.organisationId !== (person.organisation?.id ?? null)
  const set = (part: PersonChange) => setChanges({ ...changes, ...part })
  const known = person.organisation && !organisations.some((each) => each.id === person.organisation?.id) ? [person.organisation, ...organisations] : organisations
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required disabled={!person.can.update} label={t('auth.name')} value={now.name} maxLength={200} dir="auto" onChange={(event) => set({ name: event.currentTarget.value })} />
      <Select disabled={!person.can.update} label={t('person.organisation')} clearable searchable value={now.organisationId} data={known.map((each) => ({ value: each.id, label: each.name }))} nothingFoundMessage={t('state.noMatch')} onChange={(organisationId) => set({ organisationId })} />
      {person.role === 'customer' && now.organisationId && (
        <Select disabled={!person.can.update} label={t('customer.sharing')} description={t('customer.exceptionText')} allowDeselect={false} value={moved && changes.sharing === undefined ? 'as' : now.sharing ?? 'as'}
          data={[{ value: 'as', label: t('customer.sharingAs') }, ...sharings.map((value) => ({ value, label: t(sharingWords[value]) }))]} onChange={(value) => set({ sharing: value === 'as' ? null : value as Sharing })} />
      )}
      <Select disabled={!person.can.update} label={t('settings.language')} clearable value={now.language} data={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(language) => set({ language })} />
      <Select disabled={!person.can.update} label={t('settings.zone')} clearable searchable value={now.timeZone} data={zones} limit={50} nothingFoundMessage={t('state.noMatch')} onChange={(timeZone) => set({ timeZone })} />
      <Select disabled={!person.can.update} label={t('customer.channel')} clearable value={now.preferredChannel} data={(['email', 'phone'] as const).map((value) => ({ value, label: t(channelWords[value] ?? 'person.email') }))} onChange={(preferredChannel) => set({ preferredChannel: preferredChannel as 'email' | 'phone' | null })} />
      <TagsInput disabled={!person.can.update} label={t('customer.tags')} value={now.tags ?? []} maxTags={50} onChange={(tags) => set({ tags })} />
      <TextInput disabled={!person.can.update} label={t('imports.externalId')} value={now.externalId ?? ''} maxLength={200} dir="auto" onChange={(event) => set({ externalId: event.currentTarget.value.trim() || null })} />
      <Switch disabled={!person.can.update} label={t('person.vip')} checked={now.vip} onChange={(event) => set({ vip: event.currentTarget.checked })} />
      <Textarea className={styles.wide} disabled={!person.can.update} label={t('person.notes')} autosize minRows={2} maxRows={8} dir="auto" value={now.notes ?? ''} onChange={(event) => set({ notes: event.currentTarget.value })} />
      <FieldInputs fields={fields} values={person.custom ?? {}} changes={changes.custom ?? {}} set={(custom) => set({ custom })} locked={!person.can.update} faults={faultsOf(save.error)} />
      {person.can.update && <div><Button type="submit" disabled={uploading || Object.keys(changes).length === 0} loading={save.isPending}>{t('action.save')}</Button></div>}
    </form>
  )
}
