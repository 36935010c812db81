import { z } from 'zod'
import type { EventType } from '../platform/events.ts'

const id = z.uuid()
/** Field values that say nothing about who somebody is; of the others only the name of the field stands in the log. */
const changed = z.record(z.string(), z.union([z.object({ from: z.unknown(), to: z.unknown() }), z.literal(true)]))

export const peopleEvents: EventType[] = [
  { type: 'person.created', subject: 'person', doc: 'Somebody became known to the desk.', data: z.object({ role: z.string(), organisationId: id.nullable(), identityId: id.nullable() }) },
  { type: 'person.updated', subject: 'person', doc: 'Something about a person was changed.', data: z.object({ changed }) },
  { type: 'person.identityAdded', subject: 'person', doc: 'A person can be reached at one more address.', data: z.object({ identityId: id, kind: z.string() }) },
  { type: 'person.identityRemoved', subject: 'person', doc: 'An address is no longer this person\'s.', data: z.object({ identityId: id, kind: z.string() }) },
  { type: 'organisation.created', subject: 'organisation', doc: 'An organisation was created.', data: z.object({}) },
  { type: 'organisation.updated', subject: 'organisation', doc: 'Something about an organisation was changed.', data: z.object({ changed }) },
  { type: 'team.created', subject: 'team', doc: 'A team was created.', data: z.object({ name: z.string(), private: z.boolean() }) },
  { type: 'team.updated', subject: 'team', doc: 'A team was renamed, archived, or made private or open.', data: z.object({ changed }) },
  { type: 'team.memberAdded', subject: 'team', doc: 'Somebody joined a team.', data: z.object({ personId: id }) },
  { type: 'team.memberRemoved', subject: 'team', doc: 'Somebody left a team.', data: z.object({ personId: id }) },
]
