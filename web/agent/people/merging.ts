import type { Key } from '../../ui/i18n.ts'
import { getDuplicateOrganisations, getDuplicatePeople, mergeOrganisations, mergePeople, previewOrganisations, previewPeople, unmergeOrganisation, unmergePerson } from '../api/customer.ts'
import type { CustomerKind, MergePreview } from '../api/customer.ts'
import { findOrganisations, getPeople } from '../api/people.ts'
import type { Id } from '../api/types.ts'

/** Somebody or something that a record can be merged into. */
export interface Candidate { id: Id; name: string; address: string; why?: Key }

/** What a merge would make, in the same words for people and organisations. */
export interface Preview { differences: MergePreview['differences']; names: Record<string, string>; addresses: string[]; tags: string[]; tickets: number; members: number }

interface Merging {
  duplicates: (id: Id) => Promise<Candidate[]>
  find: (text: string) => Promise<Candidate[]>
  preview: (id: Id, into: Id, take: string[]) => Promise<Preview>
  merge: (id: Id, into: Id, take: string[]) => Promise<unknown>
  unmerge: (id: Id) => Promise<unknown>
}

const whyKeys: Record<'phone' | 'address' | 'name', Key> = { phone: 'customer.why.phone', address: 'customer.why.address', name: 'customer.why.name' }
const both = (one: readonly string[] = [], other: readonly string[] = []) => [...new Set([...one, ...other])]

/** How each kind of record is merged. */
export const merging: Record<CustomerKind, Merging> = {
  people: {
    duplicates: async (id) => (await getDuplicatePeople(id)).items.map((each) => ({ id: each.id, name: each.name, address: each.identities[0]?.value ?? '', why: whyKeys[each.why] })),
    find: async (q) => (await getPeople({ q })).items.filter((each) => each.role === 'customer').map((each) => ({ id: each.id, name: each.name, address: each.identities[0]?.value ?? '' })),
    preview: async (id, into, take) => {
      const { kept, merged, tickets, ...rest } = await previewPeople(id, into, take)
      return { ...rest, addresses: both(kept.identities.map((each) => each.value), merged.identities.map((each) => each.value)), tags: both(kept.tags, merged.tags), tickets: tickets.merged, members: 0 }
    },
    merge: mergePeople, unmerge: unmergePerson,
  },
  organisations: {
    duplicates: async (id) => (await getDuplicateOrganisations(id)).items.map((each) => ({ id: each.id, name: each.name, address: each.domains[0] ?? '', why: whyKeys.name })),
    find: async (q) => (await findOrganisations(q)).items.map((each) => ({ id: each.id, name: each.name, address: each.domains[0] ?? '' })),
    preview: async (id, into, take) => {
      const { kept, merged, ...rest } = await previewOrganisations(id, into, take)
      return { ...rest, addresses: both(kept.domains, merged.domains), tags: both(kept.tags, merged.tags) }
    },
    merge: mergeOrganisations, unmerge: unmergeOrganisation,
  },
}
