import { createOrganisation } from '../../server/people/create-organisation.ts'
import { accessOrganisations, accessPeople } from '../../server/people/merging/access-pair.ts'
import { addOwnership } from '../../server/people/ownerships.ts'
import { PAGES, subjectOf } from '../../server/people/pages.ts'
import { newId } from '../../server/platform/ids.ts'
import { createProduct } from '../../server/products/create-product.ts'
import { mergePerson } from '../../server/tickets/people/merge-person.ts'
import { mergeOrganisation } from '../../server/tickets/people/organisation-tickets.ts'
import { factory, makePerson } from '../factories.ts'
import type { Make } from './requests.ts'
import type { World } from './world.ts'

const freshPerson = async ({ app }: World) => (await makePerson(app, 'customer')).id
const freshOrganisation = ({ app }: World) => app.change(factory, async tx => (await createOrganisation(tx, { name: 'Acme' })).id)
async function mergedPerson(w: World): Promise<string> {
  const [merged, into] = [await freshPerson(w), await freshPerson(w)]
  await w.app.change(factory, async tx => { const [one, other] = await accessPeople(tx, merged, into); await mergePerson(tx, one, other, []) })
  return merged
}
async function mergedOrganisation(w: World): Promise<string> {
  const [merged, into] = [await freshOrganisation(w), await freshOrganisation(w)]
  await w.app.change(factory, async tx => { const [one, other] = await accessOrganisations(tx, merged, into); await mergeOrganisation(tx, one, other, []) })
  return merged
}

let count = 0
const freshProduct = ({ app }: World) => app.change(factory, async tx => (await createProduct(tx, { name: `Product ${++count}` })).id)
/** Of a person or an organisation of its own; as a part of a path. */
async function freshOwnership(w: World, page: (typeof PAGES)[number]): Promise<string> {
  const [owner, product] = [page.kind === 'person' ? await freshPerson(w) : await freshOrganisation(w), await freshProduct(w)]
  return w.app.change(factory, async tx => `${owner}/products/${(await addOwnership(tx, await subjectOf(page, tx, owner), product, {})).id}`)
}

/** Requests of the pages of people and organisations, and of merging them. */
export const customerRequests: Record<string, Make> = {
  'GET /api/v1/people/:id/notes': async w => ({ url: `/people/${await freshPerson(w)}/notes` }),
  'POST /api/v1/people/:id/notes': async w => ({ url: `/people/${await freshPerson(w)}/notes`, body: { text: 'x' } }),
  'DELETE /api/v1/people/:id/notes/:noteId': async w => ({ url: `/people/${await freshPerson(w)}/notes/${newId()}`, letIn: 'note' }),
  'GET /api/v1/people/:id/history': async w => ({ url: `/people/${await freshPerson(w)}/history` }),
  'GET /api/v1/people/:id/rule-traces': async w => ({ url: `/people/${await freshPerson(w)}/rule-traces` }),
  'GET /api/v1/people/:id/rule-traces/:eventId': async w => ({ url: `/people/${await freshPerson(w)}/rule-traces/${newId()}`, letIn: 'rule-trace' }),
  'GET /api/v1/people/:id/time-rules': async w => ({ url: `/people/${await freshPerson(w)}/time-rules` }),
  'GET /api/v1/people/:id/time-rules/:ruleId': async w => ({ url: `/people/${await freshPerson(w)}/time-rules/${newId()}`, letIn: 'rule' }),
  'GET /api/v1/people/:id/figures': async w => ({ url: `/people/${await freshPerson(w)}/figures` }),
  'GET /api/v1/organisations/:id/notes': async w => ({ url: `/organisations/${await freshOrganisation(w)}/notes` }),
  'POST /api/v1/organisations/:id/notes': async w => ({ url: `/organisations/${await freshOrganisation(w)}/notes`, body: { text: 'x' } }),
  'DELETE /api/v1/organisations/:id/notes/:noteId': async w => ({ url: `/organisations/${await freshOrganisation(w)}/notes/${newId()}`, letIn: 'note' }),
  'GET /api/v1/organisations/:id/history': async w => ({ url: `/organisations/${await freshOrganisation(w)}/history` }),
  'GET /api/v1/organisations/:id/rule-traces': async w => ({ url: `/organisations/${await freshOrganisation(w)}/rule-traces` }),
  'GET /api/v1/organisations/:id/rule-traces/:eventId': async w => ({ url: `/organisations/${await freshOrganisation(w)}/rule-traces/${newId()}`, letIn: 'rule-trace' }),
  'GET /api/v1/organisations/:id/time-rules': async w => ({ url: `/organisations/${await freshOrganisation(w)}/time-rules` }),
  'GET /api/v1/organisations/:id/time-rules/:ruleId': async w => ({ url: `/organisations/${await freshOrganisation(w)}/time-rules/${newId()}`, letIn: 'rule' }),
  'GET /api/v1/organisations/:id/figures': async w => ({ url: `/organisations/${await freshOrganisation(w)}/figures` }),
  'GET /api/v1/people/:id/products': async w => ({ url: `/people/${await freshPerson(w)}/products` }),
  'POST /api/v1/people/:id/products': async w => ({ url: `/people/${await freshPerson(w)}/products`, body: { productId: await freshProduct(w) } }),
  'PATCH /api/v1/people/:id/products/:ownedId': async w => ({ url: `/people/${await freshOwnership(w, PAGES[0])}`, body: { reference: 'A-1' } }),
  'DELETE /api/v1/people/:id/products/:ownedId': async w => ({ url: `/people/${await freshOwnership(w, PAGES[0])}` }),
  'GET /api/v1/organisations/:id/products': async w => ({ url: `/organisations/${await freshOrganisation(w)}/products` }),
  'POST /api/v1/organisations/:id/products': async w => ({ url: `/organisations/${await freshOrganisation(w)}/products`, body: { productId: await freshProduct(w) } }),
  'PATCH /api/v1/organisations/:id/products/:ownedId': async w => ({ url: `/organisations/${await freshOwnership(w, PAGES[1])}`, body: { reference: 'A-1' } }),
  'DELETE /api/v1/organisations/:id/products/:ownedId': async w => ({ url: `/organisations/${await freshOwnership(w, PAGES[1])}` }),
  'GET /api/v1/products': () => ({ url: '/products' }),
  'POST /api/v1/products': () => ({ url: '/products', body: { name: `Product ${++count}` } }),
  'PATCH /api/v1/products/:id': async w => ({ url: `/products/${await freshProduct(w)}`, body: { name: `Product ${++count}` } }),
  'GET /api/v1/field-files': () => ({ url: `/field-files?ids=${newId()}` }),
  'GET /api/v1/people/:id/files': async w => ({ url: `/people/${await freshPerson(w)}/files` }),
  'GET /api/v1/people/:id/duplicates': async w => ({ url: `/people/${await freshPerson(w)}/duplicates` }),
  'GET /api/v1/people/:id/merge-preview': async w => ({ url: `/people/${await freshPerson(w)}/merge-preview?into=${await freshPerson(w)}` }),
  'POST /api/v1/people/:id/merge': async w => ({ url: `/people/${await freshPerson(w)}/merge`, body: { into: await freshPerson(w) } }),
  'POST /api/v1/people/:id/unmerge': async w => ({ url: `/people/${await mergedPerson(w)}/unmerge` }),
  'GET /api/v1/organisations/:id/duplicates': async w => ({ url: `/organisations/${await freshOrganisation(w)}/duplicates` }),
  'GET /api/v1/organisations/:id/merge-preview': async w => ({ url: `/organisations/${await freshOrganisation(w)}/merge-preview?into=${await freshOrganisation(w)}` }),
  'POST /api/v1/organisations/:id/merge': async w => ({ url: `/organisations/${await freshOrganisation(w)}/merge`, body: { into: await freshOrganisation(w) } }),
  'POST /api/v1/organisations/:id/unmerge': async w => ({ url: `/organisations/${await mergedOrganisation(w)}/unmerge` }),
}
