import type { CustomerEvent } from '../rule.ts'

const OF_TYPE: Readonly<Record<string, CustomerEvent>> = {
  'person.created': 'personCreated', 'person.updated': 'personChanged', 'person.identityAdded': 'addressAdded', 'person.identityBounced': 'addressBounced', 'person.identityComplained': 'addressBounced',
  'person.productAdded': 'personProduct', 'person.productChanged': 'personProduct', 'person.productRemoved': 'personProduct', 'person.absorbed': 'personMerged',
  'organisation.created': 'organisationCreated', 'organisation.updated': 'organisationChanged', 'organisation.productAdded': 'organisationProduct', 'organisation.productChanged': 'organisationProduct',
  'organisation.productRemoved': 'organisationProduct', 'organisation.absorbed': 'organisationMerged',
}

/** As what rules about people and organisations hear an event; undefined for what they do not. */
export const heardOfCustomer = (type: string): CustomerEvent | undefined => OF_TYPE[type]

/** Every type of event that some of them may hear. */
export const CUSTOMER_TYPES: readonly string[] = Object.keys(OF_TYPE)
