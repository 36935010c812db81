import { createMailbox } from '../channels/email/create-mailbox.ts'
import { system } from '../platform/actor.ts'
import { needed, readArgs } from './command.ts'
import { withApp } from './with-app.ts'

export async function mailboxCreate(args: string[]): Promise<void> {
  const { values } = readArgs(args, { address: { type: 'string' }, name: { type: 'string' } })
  const address = needed(values.address, 'address')
  await withApp(async ({ app }) => {
    const mailbox = await app.change(system('command'), tx => createMailbox(app, tx, { address, name: values.name }))
    console.log(`${mailbox.address} takes mail (mailbox ${mailbox.id}).`)
  })
}
