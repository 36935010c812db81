import { Checkbox, MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CUSTOMER_SET_FIELDS, SET_FIELDS, WHOM } from '../../../../server/automation/rule.ts'
import type { About, FieldValue, RuleAction, Whom } from '../../../../server/automation/rule.ts'
import { useT } from '../../../ui/use-language.ts'
import { categoryKeys } from '../../../ui/words.ts'
import { keys } from '../../api/keys.ts'
import { getWebhooks } from '../../api/webhooks.ts'
import { useTags } from '../../card/use-tags.ts'
import { checklistsQuery } from '../../macros/checklists-query.ts'
import { useDesk } from '../../shell/use-desk.ts'
import type { KnownFields } from '../../views/use-view-fields.ts'
import { linkKeys } from '../../ticket/links/words.ts'
import { ValueInput } from '../../views/ValueInput.tsx'
import { ActionTexts } from './ActionTexts.tsx'
import { OpenFields } from './OpenFields.tsx'
import { whomKeys } from './rule-words.ts'
import styles from '../../rules/rules.module.css'

type Of<N extends RuleAction['do']> = Extract<RuleAction, { do: N }>
interface Props { about: About; action: RuleAction; known: KnownFields; change: (action: RuleAction) => void }
const nobody = 'nobody'

/** What there is to choose for one action. */
export function ActionFields({ about, action, known, change }: Props) {
  const t = useT()
  const desk = useDesk()
  const ticketTags = useTags()
  const tags = about === 'ticket' ? ticketTags : []
  const lists = useQuery({ ...checklistsQuery, enabled: action.do === 'checklist' }).data?.items ?? []
  const webhooks = useQuery({ queryKey: keys.webhooks, queryFn: getWebhooks, enabled: action.do === 'webhook' }).data?.items ?? []
  const staff = desk.staff.map(({ id, name }) => ({ value: id, label: name }))
  const teams = desk.teams.map(({ id, name }) => ({ value: id, label: name }))
  const pick = { className: styles.grow, searchable: true, allowDeselect: false, nothingFoundMessage: t('state.noMatch') }
  switch (action.do) {
    case 'set': return <SetFields about={about} action={action} known={known} change={change} />
    case 'status': return (
      <Select {...pick} label={t('card.status')} value={action.statusId ?? `category ${action.category}`} onChange={(value) => value && change(value.startsWith('category ') ? { do: 'status', statusId: null, category: value.slice(9) as Of<'status'>['category'] } : { do: 'status', statusId: value, category: null })}
        data={[{ group: t('rl.statusCategories'), items: Object.entries(categoryKeys).map(([value, key]) => ({ value: `category ${value}`, label: t(key) })) }, { group: t('settings.statuses'), items: desk.statuses.map((status) => ({ value: status.id, label: desk.statusName(status) })) }]} />
    )
    case 'tag': return (
      <div className={styles.line}>
        <TagsInput className={styles.grow} label={t('macro.addTags')} data={tags} value={[...action.add]} onChange={(add) => change({ ...action, add })} />
        <TagsInput className={styles.grow} label={t('macro.removeTags')} data={tags} value={[...action.remove]} onChange={(remove) => change({ ...action, remove })} />
      </div>
    )
    case 'assign': return <Select {...pick} label={t('card.assignee')} value={action.personId ?? nobody} data={[{ value: nobody, label: t('macro.nobody') }, ...desk.owners]} onChange={(value) => value && change({ ...action, personId: value === nobody ? null : value })} />
    case 'team': return (
      <div className={styles.line}>
        <Select {...pick} label={t('card.team')} value={action.teamId ?? nobody} data={[{ value: nobody, label: t('rl.noTeam') }, ...teams]} placeholder={t('rl.choose')} onChange={(value) => value && change({ ...action, teamId: value === nobody ? null : value })} />
        <Checkbox label={t('rl.unassign')} checked={action.unassign} onChange={(event) => change({ ...action, unassign: event.currentTarget.checked })} />
      </div>
    )
    case 'follow': return <Select {...pick} label={t('rl.person')} placeholder={t('rl.choose')} value={action.personId || null} data={staff} onChange={(personId) => personId && change({ ...action, personId })} />
    case 'notify': return (
      <div className={styles.line}>
        <MultiSelect className={styles.grow} label={t('rl.whom')} value={[...action.whom]} data={WHOM.map((value) => ({ value, label: t(whomKeys[value]) }))} onChange={(whom) => change({ ...action, whom: whom as Whom[] })} />
        <MultiSelect className={styles.grow} label={t('rl.people')} searchable nothingFoundMessage={t('state.noMatch')} value={[...action.people]} data={staff} onChange={(people) => change({ ...action, people })} />
      </div>
    )
    case 'open': return <OpenFields action={action} change={change} />
    case 'link': return (
      <div className={styles.line}>
        <Select {...pick} label={t('link.is')} value={action.is} data={Object.entries(linkKeys).map(([value, key]) => ({ value, label: t(key) }))} onChange={(is) => is && change({ ...action, is: is as Of<'link'>['is'] })} />
        <NumberInput w={160} label={t('rl.number')} prefix="#" min={1} allowDecimal={false} allowNegative={false} value={action.number || ''} onChange={(number) => change({ ...action, number: typeof number === 'number' ? number : 0 })} />
      </div>
    )
    case 'checklist': return <Select {...pick} label={t('macro.checklist')} placeholder={t('rl.choose')} value={action.checklistId || null} data={lists.map(({ id, name }) => ({ value: id, label: name }))} onChange={(checklistId) => checklistId && change({ ...action, checklistId })} />
    case 'webhook': return <Select {...pick} label={t('rl.do.webhook')} placeholder={t('rl.choose')} value={action.webhookId || null} data={webhooks.map(({ id, name }) => ({ value: id, label: name }))} onChange={(webhookId) => webhookId && change({ ...action, webhookId })} />
    case 'snooze': return <NumberInput w={160} label={t('rl.unit.hours')} min={1} max={8760} allowDecimal={false} value={action.hours} onChange={(hours) => { if (typeof hours === 'number' && hours > 0) change({ ...action, hours }) }} />
    case 'mail': return <MailFields action={action} change={change} />
    case 'note': case 'reply': return <ActionTexts texts={action.texts} change={(texts) => change({ ...action, texts })} />
    case 'keepStatus': case 'stop': return null
  }
}

function MailFields({ action, change }: { action: Of<'mail'>; change: (action: RuleAction) => void }) {
  const t = useT()
  return (
    <>
      <div className={styles.line}>
        <Select className={styles.grow} label={t('rl.to')} allowDeselect={false} value={action.to} data={[...WHOM.map((value) => ({ value, label: t(whomKeys[value]) })), { value: 'address', label: t('rl.toAddress') }]} onChange={(to) => to && change({ ...action, to: to as Of<'mail'>['to'], address: to === 'address' ? action.address ?? '' : null })} />
        {action.to === 'address' && <TextInput className={styles.grow} type="email" label={t('rl.address')} maxLength={254} value={action.address ?? ''} onChange={(event) => change({ ...action, address: event.currentTarget.value })} />}
      </div>
      <ActionTexts texts={action.texts} mail change={(texts) => change({ ...action, texts: texts.map((text) => ({ subject: '', ...text })) })} />
    </>
  )
}

/** Kinds of own fields that hold something that a rule cannot know: a file, a person. */
const settable = (type: string) => type === 'text' || type === 'number' || type === 'enum' || type === 'bool' || type === 'date' || type === 'tags'

function SetFields({ about, action, known, change }: { about: About; action: Of<'set'>; known: KnownFields; change: (action: RuleAction) => void }) {
  const t = useT()
  // of a customer or an organisation fields are asked by whose they are, and set without it
  const whose = about === 'ticket' ? '' : `${about}.`
  const own = known.fields.filter(({ key, type }) => key.startsWith(`${whose}custom.`) && settable(type)).map(({ key }) => key.slice(whose.length))
  const plain = about === 'ticket' ? SET_FIELDS : CUSTOMER_SET_FIELDS
  const field = known.find(whose + action.field)
  return (
    <div className={styles.line}>
      <Select className={styles.grow} label={t('vw.field')} searchable allowDeselect={false} nothingFoundMessage={t('state.noMatch')} value={action.field} data={[...plain, ...own].map((value) => ({ value, label: known.label(whose + value) }))} onChange={(next) => next && change({ do: 'set', field: next, value: '' })} />
      {field && <ValueInput key={action.field} leaf={{ field: whose + action.field, op: field.type === 'tags' ? 'hasAny' : 'is', value: action.value === '' ? undefined : action.value }} field={field} known={known} change={(value) => change({ ...action, value: (value ?? '') as FieldValue })} />}
    </div>
  )
}
