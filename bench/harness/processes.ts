import { readdirSync, readFileSync } from 'node:fs'

/** Ticks a second of the times in /proc (USER_HZ, 100 on every Linux). */
const TICKS = 100

/** Seconds of processor time that a process has used, with those of its children that ended. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
}

/** The same of a process and all living below it. */
export function processorTimeOf(root: number): number {
  return family(root).reduce((sum, pid) => sum + attempt(() => processorTime(pid)), 0)
}

/** Memory of a process and all living below it, in MB; what several share is counted in parts (PSS). */
export function memoryOf(root: number): number {
  const kilobytes = (pid: number) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1])
  return family(root).reduce((sum, pid) => sum + attempt(() => kilobytes(pid)), 0) / 1024
}

function family(root: number): number[] {
  const parents = new Map(readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(pid => [Number(pid), attempt(() => parentOf(Number(pid)))]))
  const below = (pid: number): number[] => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))]
  return below(root)
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** A process may end while it is looked at: then it counts nothing. */
function attempt(read: () => number): number {
  try {
    return read()
  } catch {
    return 0
  }
}
