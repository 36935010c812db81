import { mergePeople } from '../../people/merging/merge-people.ts'
import { unmergePeople } from '../../people/merging/unmerge-people.ts'
import type { Person } from '../../people/person.ts'
import type { Tx } from '../../platform/change.ts'
import { mergeTickets } from './merge-tickets.ts'
import { unmergeTickets } from './unmerge-tickets.ts'

/** Makes one person of two that accessPeople locked, everywhere. Tickets first: what each of them took part in is seen while they are two. */
export async function mergePerson(tx: Tx, merged: Person, kept: Person, take: readonly string[]): Promise<void> {
  await mergeTickets(tx, merged.id, kept.id)
  await mergePeople(tx, merged, kept, take)
}

/** Takes it back, everywhere. `people` are those of accessMergedPerson: the merged one, and whom they have become in turn. */
export async function unmergePerson(tx: Tx, people: readonly Person[]): Promise<void> {
  await unmergePeople(tx, people)
  await unmergeTickets(tx, people[0]!.id, people.at(-1)!.id)
}
