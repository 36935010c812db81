import { addIdentity } from '../people/add-identity.ts'
import { createOrganisation } from '../people/create-organisation.ts'
import { createPerson } from '../people/create-person.ts'
import type { Organisation } from '../people/organisation.ts'
import { domainKey, domainOf, type Person } from '../people/person.ts'
import { updateOrganisation } from '../people/update-organisation.ts'
import { updatePerson } from '../people/update-person.ts'
import type { Tx } from '../platform/change.ts'
import type { Item } from './import.ts'
import type { Planned } from './plan-rows.ts'

/** Does what was planned, by the same verbs as everybody. What an address proves is not among it: imported addresses are unconfirmed. */
export async function applyRows(tx: Tx, carrier: 'people' | 'organisations', planned: readonly Planned[]): Promise<Item[]> {
  const items: Item[] = []
  const made = new Map<string, string>()
  for (const each of planned) {
    const { plan, said } = each
    const kind = carrier === 'people' ? 'person' as const : 'organisation' as const
    if (plan.does === 'refuse') items.push({ row: said.row, kind, outcome: 'refused', refusal: plan.refusal })
    else if (plan.does === 'nothing') items.push({ row: said.row, kind, outcome: 'unchanged' })
    else if (carrier === 'organisations') items.push(plan.does === 'create' ? await makeOrganisation(tx, each, plan.name) : await changeOrganisation(tx, each))
    else {
      const { id, item } = await placeOf(tx, each, made)
      if (item) items.push(item)
      items.push(plan.does === 'create' ? await makePerson(tx, each, plan.name, id) : await changePerson(tx, each, id))
    }
  }
  return items
}

/** The organisation that a person's row names, made once if it has to be. */
async function placeOf(tx: Tx, { plan, said, organisations }: Planned, made: Map<string, string>): Promise<{ id?: string; item?: Item }> {
  const name = plan.does === 'create' || plan.does === 'change' ? plan.organisationName : undefined
  if (name === undefined) {
    const named = said.organisation === undefined || said.organisation === '' ? undefined : organisations.byName.get(said.organisation)?.[0] ?? organisations.byDomain.get(domainKey(said.organisation) ?? '') ?? organisations.byExternalId.get(said.organisation)
    return { id: named?.id }
  }
  const known = made.get(name.toLowerCase())
  if (known) return { id: known }
  const { id, version } = await createOrganisation(tx, { name })
  made.set(name.toLowerCase(), id)
  return { id, item: { row: said.row, kind: 'organisation', outcome: 'created', aside: true, subjectId: id, version } }
}

async function makePerson(tx: Tx, { said, organisations }: Planned, name: string, organisationId: string | undefined): Promise<Item> {
  const identities = [...said.emails.map(({ value }) => ({ kind: 'email' as const, value })), ...said.phones.map(({ value }) => ({ kind: 'phone' as const, value }))]
  const byDomain = said.emails[0] && organisations.byDomain.get(domainOf(said.emails[0].value))?.id
  const person = await createPerson(tx, { ...said.fields, ...(said.role && { role: said.role }), name, identities, organisationId: organisationId ?? byDomain ?? null, tags: said.tags, custom: said.custom })
  return { row: said.row, kind: 'person', outcome: 'created', subjectId: person.id, version: person.version }
}

async function changePerson(tx: Tx, { said, plan, people }: Planned, organisationId: string | undefined): Promise<Item> {
  if (plan.does !== 'change') throw new Error('nothing to change')
  const person: Person = [...people.byEmail.values(), ...people.byExternalId.values(), ...people.byPhone.values()].find(each => each.id === plan.id)!
  const fields = { ...plan.fields, ...(organisationId !== undefined && organisationId !== person.organisationId && { organisationId }) }
  const before = { ...person }
  const after = await updatePerson(tx, person, { ...fields, custom: plan.custom })
  const added: string[] = []
  for (const identity of plan.identities) added.push((await addIdentity(tx, after, identity)).id)
  // another row of the same batch may be about them too
  Object.assign(person, after)
  return { row: said.row, kind: 'person', outcome: 'changed', subjectId: person.id, version: after.version, ...formerOf(before, after, [...Object.keys(fields), ...customKeys(plan.custom)], added) }
}

async function makeOrganisation(tx: Tx, { said }: Planned, name: string): Promise<Item> {
  const { id, version } = await createOrganisation(tx, { ...said.fields, name, domains: said.domains, tags: said.tags, custom: said.custom })
  return { row: said.row, kind: 'organisation', outcome: 'created', subjectId: id, version }
}

async function changeOrganisation(tx: Tx, { said, plan, organisations }: Planned): Promise<Item> {
  if (plan.does !== 'change') throw new Error('nothing to change')
  const organisation: Organisation = [...[...organisations.byName.values()].flat(), ...organisations.byDomain.values(), ...organisations.byExternalId.values()].find(each => each.id === plan.id)!
  const before = { ...organisation }
  const after = await updateOrganisation(tx, organisation, { ...plan.fields, custom: plan.custom })
  Object.assign(organisation, after)
  return { row: said.row, kind: 'organisation', outcome: 'changed', subjectId: before.id, version: after.version, ...formerOf(before, after, [...Object.keys(plan.fields), ...customKeys(plan.custom)], []) }
}

const customKeys = (custom: object): string[] => Object.keys(custom).map(key => `custom.${key}`)

/** What an undo needs: the values of the fields before and after, and the addresses that came. */
function formerOf(before: Person | Organisation, after: Person | Organisation, fields: readonly string[], identities: string[]): Pick<Item, 'former' | 'after'> {
  return { former: { fields: Object.fromEntries(fields.map(field => [field, valueOf(before, field)])), identities }, after: Object.fromEntries(fields.map(field => [field, valueOf(after, field)])) }
}

/** The value of a field by its name, the admin's own as `custom.<key>`; null for none. */
export function valueOf(row: Person | Organisation, field: string): unknown {
  return (field.startsWith('custom.') ? row.custom[field.slice('custom.'.length)] : (row as unknown as Record<string, unknown>)[field]) ?? null
}
