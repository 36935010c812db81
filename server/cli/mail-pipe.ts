import { acceptMail } from '../channels/email/accept-mail.ts'
import { Problem } from '../platform/problem.ts'
import { EXIT, readArgs, type Command } from './command.ts'
import { withApp } from './with-app.ts'

export const mailPipe: Command = {
  name: 'mail pipe',
  usage: '[--from ADDRESS] [--to ADDRESS]… < MAIL',
  summary: 'Take one mail from a mail server; the exit code says whether it was taken (0), is to be tried again (75) or cannot be (65)',
  async run(args) {
    const { values } = readArgs(args, { from: { type: 'string', short: 'f' }, to: { type: 'string', multiple: true } })
    try {
      return await withApp(async ({ app, finishJobs }) => {
        const envelope = { ...(values.from !== undefined && { from: values.from }), ...(values.to && { to: values.to }) }
        await acceptMail(app, { raw: process.stdin, via: 'pipe', envelope })
        await finishJobs().catch((error: unknown) => console.error(error)) // taken all the same: a running desk does them later
        return 0
      })
    } catch (error) {
      console.error((error as Error).message)
      // whatever is wrong with us is no reason to bounce a customer's mail
      return error instanceof Problem && error.status === 413 ? EXIT.dataError : EXIT.tryAgain
    }
  },
}
