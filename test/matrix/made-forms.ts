import { createForm } from '../../server/tickets/forms/create-form.ts'
import { factory } from '../factories.ts'
import type { World } from './world.ts'

/** A form that is off, so that it changes no other request. */
export async function offForm({ app }: World): Promise<string> {
  return (await app.change(factory, tx => createForm(tx, { name: 'Off', names: {}, types: [], brandIds: [], audience: 'agents', standard: false, active: false, fields: [], rules: [] }))).id
}
