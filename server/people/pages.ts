import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { accessPerson } from './access.ts'
import type { Subject } from './notes.ts'
import { organisationById, personById } from './queries.ts'
import { accessOrganisation } from './update-organisation.ts'

/** The page of a person and that of an organisation, which have the same parts. */
export const PAGES = [
  { url: '/api/v1/people', tags: ['People'], kind: 'person', what: 'a person', see: (app: App, actor: PersonActor, id: string) => personById(app.db, actor, id), access: accessPerson },
  { url: '/api/v1/organisations', tags: ['Organisations'], kind: 'organisation', what: 'an organisation', see: (app: App, actor: PersonActor, id: string) => organisationById(app.db, actor, id), access: accessOrganisation },
] as const

/** Whose page it is, locked for a change; 404 or 403 for whoever may not change them. */
export async function subjectOf({ kind, access }: (typeof PAGES)[number], tx: Tx, id: string): Promise<Subject> {
  const { id: subjectId, version } = await access(tx, id)
  return { kind, id: subjectId, version }
}
