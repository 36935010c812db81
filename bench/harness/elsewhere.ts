import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Runs a script of bench/load in a process of its own, so that making the load does not cost the one that is measured. */
export async function elsewhere<I extends object, O>(script: string, input: I): Promise<O> {
  const child = fork(join(import.meta.dirname, '../load', script), { stdio: 'inherit' })
  child.send(input)
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`${script} ended with ${code} and no answer`) })
  ended.catch(() => undefined)
  const [output] = await Promise.race([once(child, 'message'), ended]) as [O]
  child.disconnect()
  return output
}

/** The other side: takes the input, sends the answer. */
export function answerParent<I, O extends object>(work: (input: I) => Promise<O>): void {
  process.once('message', input => {
    work(input as I).then(output => { process.send!(output) }, error => {
      console.error(error)
      process.exit(1)
    })
  })
  process.once('disconnect', () => process.exit())
}
