import { text } from 'node:stream/consumers'
import { invite } from '../auth/invite.ts'
import { passwordIn } from '../auth/passwords.ts'
import { preparePassword, setPassword } from '../auth/set-password.ts'
import { createPerson } from '../people/create-person.ts'
import { nameFromAddress } from '../people/person.ts'
import { system } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { needed, readArgs, UsageError } from './command.ts'
import { withApp } from './with-app.ts'

const roles = ['admin', 'lead', 'agent', 'light'] as const
type StaffRole = (typeof roles)[number]

export async function userCreate(args: string[]): Promise<void> {
  const { values } = readArgs(args, { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, 'password-stdin': { type: 'boolean' } })
  const email = needed(values.email, 'email')
  const role = readRole(values.role ?? 'agent')
  const name = values.name ?? nameFromAddress(email)
  const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
  await withApp(async ({ app, finishJobs }) => {
    if (password !== undefined) return createWithPassword(app, { email, name, role, password })
    const mail = await app.mailWay() !== undefined
    const { link, mailed } = await app.change(system('command'), tx => invite(app, tx, { email, name, role, teamIds: [], mail }))
    console.log(link)
    if (mailed) console.error(`The link was mailed to ${email} as well.`)
    await finishJobs()
  })
}

function readRole(role: string): StaffRole {
  if (!(roles as readonly string[]).includes(role)) throw new UsageError(`--role is one of ${roles.join(', ')}.`)
  return role as StaffRole
}

async function createWithPassword(app: App, { email, name, role, password }: { email: string; name: string; role: StaffRole; password: string }): Promise<void> {
  const short = passwordIn.safeParse(password).error
  if (short) throw new Error(`The password needs ${short.issues[0]!.message}.`)
  const hash = await preparePassword(password, [email, name])
  await app.change(system('command'), async tx => {
    const { id } = await createPerson(tx, { name, role, identities: [{ kind: 'email', value: email }] })
    await setPassword(tx, id, hash, 'command')
  })
  console.log(`${email} can sign in as ${role}.`)
}
