/** Shows how far a long command is: on a terminal one line that changes, elsewhere a line for every tenth. On standard error. */
export function progress(what: string, out: NodeJS.WriteStream = process.stderr): (done: number, of: number) => void {
  let shown = -1
  return (done, of) => {
    const share = of === 0 ? 100 : Math.floor(done / of * 100)
    const step = out.isTTY ? share : Math.floor(share / 10)
    if (step === shown && done !== of) return
    shown = step
    if (out.isTTY) out.write(`\r${what}: ${done} of ${of} (${share}%)${done === of ? '\n' : ''}`)
    else out.write(`${what}: ${done} of ${of}\n`)
  }
}
