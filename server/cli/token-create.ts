import { createToken } from '../auth/tokens.ts'
import { findPerson } from '../people/find-or-create-person.ts'
import { system, type Role } from '../platform/actor.ts'
import { SCOPES } from '../platform/http/access.ts'
import { needed, readArgs } from './command.ts'
import { withApp } from './with-app.ts'
import sql from 'sql-template-tag'

export async function tokenCreate(args: string[]): Promise<void> {
  const { values } = readArgs(args, { email: { type: 'string' }, name: { type: 'string' } })
  const email = needed(values.email, 'email')
  await withApp(async ({ app }) => {
    const found = await findPerson(app.db, email)
    if (!found) throw new Error(`Nobody here has the address ${email}. Add them first: pomost user create --email ${email}`)
    const { role } = await app.db.one<{ role: Role }>(sql`select role from people where id = ${found.id}`)
    const scopes = SCOPES.filter(scope => scope !== 'admin' || role === 'admin')
    const { token } = await app.change(system('command'), tx => createToken(tx, found.id, { name: values.name ?? 'command line', scopes }))
    console.log(token)
  })
}
