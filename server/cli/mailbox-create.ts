import { createMailbox } from '../channels/email/create-mailbox.ts'
import { system } from '../platform/actor.ts'
import { needed, readArgs, type Command } from './command.ts'
import { withApp } from './with-app.ts'

export const mailboxCreate: Command = {
  name: 'mailbox create',
  usage: '--address ADDRESS [--name NAME]',
  summary: 'Add an address at which customers write; its mail is handed over by SMTP, HTTP or `mail pipe` until the settings say otherwise',
  async run(args) {
    const { values } = readArgs(args, { address: { type: 'string' }, name: { type: 'string' } })
    const address = needed(values.address, 'address')
    await withApp(async ({ app }) => {
      const mailbox = await app.change(system('command'), tx => createMailbox(app, tx, { address, name: values.name }))
      console.log(`${mailbox.address} takes mail (mailbox ${mailbox.id}).`)
    })
  },
}
