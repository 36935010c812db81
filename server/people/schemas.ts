import { z } from 'zod'
import { shownValues, valuesIn, valuesOut } from '../fields/schemas.ts'
import { SHARING, type PersonActor } from '../platform/actor.ts'
import { id, instant, page, pageQuery } from '../platform/http/shapes.ts'
import { closedTickets } from '../settings/mail-policies.ts'
import { languageTag, timeZone } from '../settings/locale.ts'
import { mayUpdatePerson } from './access.ts'
import { SORTS } from './lists.ts'
import type { Organisation } from './organisation.ts'
import { MOST_PERSON_TAGS, sharingOf, type Identity } from './person.ts'
import { readPhone } from './phone.ts'
import type { MergedInto, PersonWithMore, TeamWithMembers } from './queries.ts'

const ROLES = ['admin', 'lead', 'agent', 'light', 'customer'] as const
const name = z.string().trim().min(1).max(200)
const notes = z.string().max(20_000)
const externalId = z.string().trim().min(1).max(200).nullable().describe('How another system calls them; nobody else may have it.')
const exception = z.enum(SHARING).nullable().describe('What they may do with the tickets of their organisation; null: what it shares. It ends when they go to another one.')

const CHANNELS = ['email', 'phone', 'handle'] as const
const sharing = z.enum(SHARING).describe('What its people may do with each other’s tickets: nothing, read them, or answer them as well.')
const tagList = z.array(z.string().trim().min(1).max(50)).max(MOST_PERSON_TAGS).transform(tags => [...new Set(tags.map(tag => tag.toLowerCase()))])
const mergedOut = z.array(z.object({ id, name: z.string(), mergedAt: instant }))

const identityBody = z.object({ id, kind: z.enum(['email', 'phone', 'handle']), value: z.string().describe('Of a phone number: as the world reads it.'), service: z.string().nullable().describe('Of a handle: the messenger or network where it is theirs.'), national: z.string().nullable().describe('Of a phone number: as its own country reads it.'), country: z.string().nullable().describe('Of a phone number: whose it is, by ISO 3166-1.'), primary: z.boolean(), verifiedAt: instant.nullable(),
  bouncedAt: instant.nullable().describe('Mail to it came back for good.'), bounceReason: z.string().nullable(), complainedAt: instant.nullable().describe('Its owner called our mail unwanted: no automatic mail goes there.'),
})
export const personBody = z.object({
  id, name: z.string(), role: z.enum(ROLES), identities: z.array(identityBody), organisationId: id.nullable(), organisation: z.object({ id, name: z.string() }).nullable(), teams: z.array(id),
  language: z.string().nullable(), timeZone: z.string().nullable(), vip: z.boolean(), active: z.boolean(), signature: z.string(),
  notes: z.string().optional().describe('For staff only.'), custom: valuesOut.optional().describe('Values of the desk’s own fields by key; for staff only.'), tags: z.array(z.string()).optional().describe('For staff only.'), preferredChannel: z.enum(CHANNELS).nullable(),
  externalId: z.string().nullable().optional().describe('How another system calls them; for staff only.'), sharing: exception.optional(), merged: mergedOut.optional().describe('Who was merged into them, the last one first; for staff only.'), createdAt: instant, version: z.int(), can: z.object({ update: z.boolean() }),
})
export const personPage = page(personBody)
const trueOrFalse = z.enum(['true', 'false']).transform(text => text === 'true').optional()
const sort = z.enum(SORTS).default('-createdAt').describe('The newest first, or by name, whatever its case and accents.')
/** What a list of people and one of organisations can be asked, also to be exported. */
export const peopleAsked = { q: z.string().trim().min(1).max(200).optional().describe('The beginning of words of the name, or of an address.'), tag: z.string().trim().min(1).max(50).optional() }
export const organisationsAsked = { ...peopleAsked, q: peopleAsked.q.describe('The beginning of words of the name, or a domain.') }
export const peopleQuery = pageQuery.extend({
  ...peopleAsked, vip: trueOrFalse, sort,
  role: z.enum([...ROLES, 'staff']).optional(), organisationId: id.optional(), teamId: id.optional(),
  active: trueOrFalse,
})
export const organisationsQuery = pageQuery.extend({ ...organisationsAsked, vip: trueOrFalse, sort })
export const identityIn = z.object({
  kind: z.enum(CHANNELS).default('email'), value: z.string().trim().min(2).max(320),
  service: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'such as telegram').optional().describe('Of a handle: the messenger or network where it is theirs, such as telegram.'),
})
export const identityChangesIn = z.object({
  primary: z.literal(true).describe('Mail goes there first.'), verified: z.literal(true).describe('It is known to be theirs.'), bounced: z.literal(false).describe('It works again.'), complained: z.literal(false).describe('They want our mail after all.'),
}).partial()
export const newPersonIn = z.object({
  name, role: z.enum(ROLES).default('customer'), identities: z.array(identityIn).max(20).default([]), organisationId: id.nullable().optional(),
  language: languageTag.nullable().optional(), timeZone: timeZone.nullable().optional(), vip: z.boolean().optional(), notes: notes.optional(), custom: valuesIn.optional(),
  tags: tagList.optional(), externalId: externalId.optional(),
})
export const personChangesIn = z.object({
  name, role: z.enum(ROLES), organisationId: id.nullable(), language: languageTag.nullable(), timeZone: timeZone.nullable(), vip: z.boolean(), active: z.boolean(),
  signature: z.string().max(20_000).describe('HTML; what is not safe is taken out.'), notes, custom: valuesIn, tags: tagList, preferredChannel: z.enum(CHANNELS).nullable(), externalId, sharing: exception,
}).partial()

export const organisationBody = z.object({
  id, name: z.string(), domains: z.array(z.string()), language: z.string().nullable(), timeZone: z.string().nullable(), vip: z.boolean(), sharing,
  notes: z.string().optional().describe('For staff only.'), custom: valuesOut.optional(), tags: z.array(z.string()).optional(), externalId: z.string().nullable().optional(), merged: mergedOut.optional(), createdAt: instant, version: z.int(),
})
export const organisationPage = page(organisationBody)
export const newOrganisationIn = z.object({
  name, domains: z.array(z.string().trim().min(3).max(253)).max(100).default([]), language: languageTag.nullable().optional(), timeZone: timeZone.nullable().optional(),
  vip: z.boolean().optional(), sharing: sharing.optional(), notes: notes.optional(), custom: valuesIn.optional(),
  tags: tagList.optional(), externalId: externalId.optional(),
})
export const organisationChangesIn = newOrganisationIn.extend({ domains: z.array(z.string().trim().min(3).max(253)).max(100), tags: tagList }).partial()

export const teamBody = z.object({ id, name: z.string(), private: z.boolean(), archived: z.boolean(), closedTickets: closedTickets.nullable().describe('What an answer to a closed ticket of the team does; null: what holds for the desk.'), memberIds: z.array(id), createdAt: instant, version: z.int() })
export const newTeamIn = z.object({ name, private: z.boolean().optional() })
export const teamChangesIn = z.object({ name, private: z.boolean(), archived: z.boolean(), closedTickets: closedTickets.nullable() }).partial()

/** A person as the caller may see them. */
export function showPerson(actor: PersonActor, person: PersonWithMore): z.input<typeof personBody> {
  const { notes, custom, tags, merged, externalId, organisationName, sharing: _, sharingOf: __, ...rest } = person
  return {
    ...rest, createdAt: person.createdAt.toString(), identities: person.identities.map(showIdentity),
    organisation: person.organisationId === null ? null : { id: person.organisationId, name: organisationName ?? '' },
    ...(actor.role !== 'customer' && { notes, tags, merged, externalId, sharing: sharingOf(person), custom: shownValues(custom) }), can: { update: mayUpdatePerson(actor, person) },
  }
}

/** Of a query's JSON the instant is text already. */
function showIdentity(identity: Identity): z.input<typeof identityBody> {
  const text = (at: Temporal.Instant | null) => at === null ? null : String(at)
  const phone = identity.kind === 'phone' ? readPhone(identity.value, null) : undefined
  return { ...identity, national: phone?.national ?? null, country: phone?.country ?? null, verifiedAt: text(identity.verifiedAt), bouncedAt: text(identity.bouncedAt), complainedAt: text(identity.complainedAt) }
}

export function showOrganisation(actor: PersonActor, { notes, custom, tags, merged, externalId, ...rest }: Organisation & { merged?: MergedInto[] }): z.input<typeof organisationBody> {
  return { ...rest, createdAt: rest.createdAt.toString(), ...(actor.role !== 'customer' && { notes, tags, externalId, custom: shownValues(custom), ...(merged && { merged }) }) }
}

export function showTeam(team: TeamWithMembers): z.input<typeof teamBody> {
  return { ...team, createdAt: team.createdAt.toString() }
}
