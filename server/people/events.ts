import { z } from 'zod'

const id = z.uuid()
/** Field values that tell nothing of who somebody is; of the others the log has only the name of the field. */
const changed = z.record(z.string().describe('Name of the field; custom.<key> for the admin’s own'), z.union([z.object({ from: z.unknown(), to: z.unknown() }), z.literal(true)]))

/** The events of people, organisations and teams. No names of people, addresses or notes: erasing somebody leaves the log whole. */
export const peopleEvents = {
  'person.created': z.object({ role: z.string(), organisationId: id.nullable(), identityId: id.nullable() }).describe('Somebody became known to the desk.'),
  'person.updated': z.object({ changed }).describe('Something about a person was changed.'),
  'person.identityAdded': z.object({ identityId: id, kind: z.string() }).describe('A person can be reached at one more address.'),
  'person.identityRemoved': z.object({ identityId: id, kind: z.string() }).describe('An address is no longer this person\'s.'),
  'person.identityVerified': z.object({ identityId: id }).describe('A person proved to have an address.'),
  'person.identityBounced': z.object({ identityId: id, reason: z.string() }).describe('Mail to an address came back for good.'),
  'person.identityComplained': z.object({ identityId: id }).describe('Its owner told their provider that mail of the desk is unwanted.'),
  'person.identityCleared': z.object({ identityId: id }).describe('An address is good again: mail came from it, or a colleague says so.'),
  'person.merged': z.object({ into: id }).describe('This person is the other one: both are one from now on.'),
  'person.absorbed': z.object({ personId: id, fields: z.array(z.string()).describe('Whose values it brought.') }).describe('Another person was merged into this one.'),
  'person.unmerged': z.object({ from: id }).describe('This person stands for themselves again.'),
  'person.released': z.object({ personId: id, fields: z.array(z.string()).describe('That went back to their former values.') }).describe('A person who was merged into this one stands for themselves again.'),
  'person.identityPrimarySet': z.object({ identityId: id }).describe('Mail goes to this address first.'),
  'person.noteAdded': z.object({ noteId: id }).describe('A colleague wrote a note about them.'),
  'person.noteRemoved': z.object({ noteId: id }),
  'person.productAdded': z.object({ ownershipId: id, productId: id }).describe('A product was added to those that they own.'),
  'person.productChanged': z.object({ ownershipId: id, productId: id, fields: z.array(z.string()) }).describe('What is known of a product that they own was changed.'),
  'person.productRemoved': z.object({ ownershipId: id, productId: id }).describe('A product was taken away from those that they own.'),
  'organisation.noteAdded': z.object({ noteId: id }).describe('A colleague wrote a note about it.'),
  'organisation.noteRemoved': z.object({ noteId: id }),
  'organisation.productAdded': z.object({ ownershipId: id, productId: id }).describe('A product was added to those that it owns.'),
  'organisation.productChanged': z.object({ ownershipId: id, productId: id, fields: z.array(z.string()) }).describe('What is known of a product that it owns was changed.'),
  'organisation.productRemoved': z.object({ ownershipId: id, productId: id }).describe('A product was taken away from those that it owns.'),
  'organisation.merged': z.object({ into: id }).describe('This organisation is the other one.'),
  'organisation.absorbed': z.object({ organisationId: id, fields: z.array(z.string()), members: z.int() }).describe('Another organisation was merged into this one.'),
  'organisation.unmerged': z.object({ from: id }).describe('This organisation stands for itself again.'),
  'organisation.released': z.object({ organisationId: id, fields: z.array(z.string()), members: z.int() }).describe('An organisation that was merged into this one stands for itself again.'),
  'organisation.created': z.object({}).describe('An organisation was created.'),
  'organisation.updated': z.object({ changed }).describe('Something about an organisation was changed.'),
  'person.removed': z.object({}).describe('Somebody who was made by mistake was taken away.'),
  'organisation.removed': z.object({}).describe('An organisation that was made by mistake was taken away.'),
  'team.created': z.object({ name: z.string(), private: z.boolean() }).describe('A team was created.'),
  'team.updated': z.object({ changed }).describe('A team was renamed, archived, or made private or open.'),
  'team.memberAdded': z.object({ personId: id }).describe('Somebody joined a team.'),
  'team.memberRemoved': z.object({ personId: id }).describe('Somebody left a team.'),
} as const
