import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { languageNames, languages } from '../../ui/i18n.ts'
import type { Language } from '../../ui/i18n.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getMailboxes } from '../api/mail.ts'
import { getTemplate, getTemplates } from '../api/templates.ts'
import type { Place, TemplateKind } from '../api/templates.ts'
import { useDesk } from '../shell/use-desk.ts'
import { templateKeys } from './sending-words.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplateHistory } from './TemplateHistory.tsx'
import styles from './settings.module.css'

/** What the desk writes by itself: each mail in each language, everywhere or for a brand or a mailbox. */
export function TemplatesSection() {
  const t = useT()
  const desk = useDesk()
  const shownLanguage = useLanguage() as Language
  const mailboxes = useQuery({ queryKey: keys.mailboxes, queryFn: getMailboxes }).data?.items ?? []
  const templates = useQuery({ queryKey: keys.templates, queryFn: getTemplates })
  const [kind, setKind] = useState<TemplateKind>('acknowledgement')
  const [language, setLanguage] = useState<Language>(shownLanguage)
  const [where, setWhere] = useState('all')
  const [scope, id] = where.split(' ')
  const place: Place = { kind, language, ...(scope === 'brand' && { brandId: id }), ...(scope === 'mailbox' && { mailboxId: id }) }
  const template = useQuery({ queryKey: keys.template(place), queryFn: () => getTemplate(place) })
  if (templates.isPending) return <Bones count={4} height={32} />
  if (templates.isError) return <Trouble error={templates.error} retry={() => void templates.refetch()} />
  const about = templates.data.kinds.find((each) => each.kind === kind)
  const groups = [
    { group: t('template.brands'), items: desk.brands.map((brand) => ({ value: `brand ${brand.id}`, label: brand.name })) },
    { group: t('template.mailboxes'), items: mailboxes.map((mailbox) => ({ value: `mailbox ${mailbox.id}`, label: mailbox.address })) },
  ].filter((group) => group.items.length > 0)
  return (
    <>
      <p className={styles.intro}>{t('template.text')}</p>
      <div className={styles.row}>
        <Select className={styles.grow} label={t('template.kind')} allowDeselect={false} value={kind} data={templates.data.kinds.map((each) => ({ value: each.kind, label: t(templateKeys[each.kind]) }))} onChange={(value) => value && setKind(value)} />
        <Select className={styles.grow} label={t('template.place')} allowDeselect={false} value={where} data={[{ value: 'all', label: t('template.everywhere') }, ...groups]} onChange={(value) => value && setWhere(value)} />
      </div>
      <div className={styles.table}>
        <SegmentedControl aria-label={t('settings.language')} value={language} onChange={(value) => setLanguage(value)} data={languages.map((value) => ({ value, label: languageNames[value] }))} />
      </div>
      {template.isError && <Trouble error={template.error} retry={() => void template.refetch()} />}
      {template.data && about
        ? <TemplateForm key={`${kind} ${language} ${where} ${template.data.version} ${template.data.own}`} place={place} template={template.data} about={about} />
        : template.isPending && <Bones count={4} height={32} />}
      <TemplateHistory place={place} />
    </>
  )
}
