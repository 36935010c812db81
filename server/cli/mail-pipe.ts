import { acceptMail } from '../channels/email/accept-mail.ts'
import { Problem } from '../platform/problem.ts'
import { EXIT, readArgs } from './command.ts'
import { withApp } from './with-app.ts'

export async function mailPipe(args: string[]): Promise<number> {
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
}
