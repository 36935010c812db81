import { statSync } from 'node:fs'
import { acceptMail } from '../channels/email/accept-mail.ts'
import { activeMailboxes } from '../channels/email/mailboxes.ts'
import { emailKey } from '../people/person.ts'
import type { App } from '../platform/app.ts'
import { Problem } from '../platform/problem.ts'
import { EXIT, readArgs, UsageError } from './command.ts'
import { mailFiles, readMails } from './mail-files.ts'
import { progress } from './progress.ts'
import { withApp } from './with-app.ts'

interface Outcome { taken: number; known: number; faults: string[] }

export async function mailImport(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { mailbox: { type: 'string' } }, true)
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.')
  const files = mailFiles(positionals)
  return withApp(async ({ app, running, finishJobs }) => {
    const { taken, known, faults } = await importFiles(app, files, await mailboxId(app, values.mailbox))
    for (const fault of faults) console.error(fault)
    if (taken > 0) console.error(running ? 'The running desk makes tickets of them now.' : 'Making tickets of them …')
    await finishJobs()
    console.log(`Took ${taken} mails, had ${known} already, refused ${faults.length}.`)
    return faults.length > 0 ? EXIT.dataError : 0
  })
}

async function mailboxId(app: App, address: string | undefined): Promise<string | undefined> {
  if (!address) return undefined
  const found = (await activeMailboxes(app.db)).find(mailbox => mailbox.key === emailKey(address))
  if (!found) throw new Error(`${address} is no mailbox of this desk. Add it first: pomost mailbox create --address ${address}`)
  return found.id
}

/** One after the other, so that conversations come in their order. A mail that is refused does not stop the next. */
async function importFiles(app: App, files: readonly string[], mailbox: string | undefined): Promise<Outcome> {
  const outcome: Outcome = { taken: 0, known: 0, faults: [] }
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const show = progress('Bytes read')
  let read = 0
  for (const file of files) {
    for await (const { from, raw, fault, bytes } of readMails(file, app.config.MAX_MAIL_MB * 1_000_000)) {
      read += bytes
      const refused = fault ?? await take(app, raw!, mailbox, outcome)
      if (refused) outcome.faults.push(`${from}: ${refused}`)
      show(Math.min(read, total), total)
    }
  }
  return outcome
}

async function take(app: App, raw: Buffer, mailboxId: string | undefined, outcome: Outcome): Promise<string | undefined> {
  try {
    const { duplicate } = await acceptMail(app, { raw, via: 'import', mailboxId })
    outcome[duplicate ? 'known' : 'taken']++
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}
