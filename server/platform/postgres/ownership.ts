import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { processIdentity } from './processes.ts'

/** Who runs the database of a folder, and how others reach it. `passing`: it will be gone in a moment, so wait instead of joining. */
export interface Owner { pid: number; identity: string; url?: string; adminUrl?: string; passing?: boolean }

const LONGEST_WAIT_MS = 60_000

/**
 * Makes this process the one owner of the database behind `file`. What a dead one left is taken over; one that is passing (a
 * command, a desk that drains) is waited for. Throws when a living process owns it for good.
 */
export async function takeOwnership(file: string, passing: boolean): Promise<void> {
  const mine: Owner = { pid: process.pid, identity: processIdentity(process.pid) ?? '', passing }
  for (let waited = 0; !claim(file, mine); waited += 100) {
    const owner = readOwner(file)
    if (!owner || !isAlive(owner)) discard(file)
    else if (owner.passing && waited < LONGEST_WAIT_MS) await delay(100)
    else throw new Error(`Pomost is already running on this data folder (process ${owner.pid}). Stop it first, or give this one its own DATA_DIR.`)
  }
}

/** Written aside and linked: nobody reads half of it, and only one gets the name. */
function claim(file: string, owner: Owner): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/** Tells other processes of this folder something about us, such as how to connect. */
export function publish(file: string, news: Partial<Owner>): void {
  const next = `${file}.${randomUUID()}`
  writeFileSync(next, JSON.stringify({ ...readOwner(file), ...news }), { mode: 0o600 })
  renameSync(next, file)
}

/** The living owner of the database behind `file`, or undefined. */
export function livingOwner(file: string): Owner | undefined {
  const owner = readOwner(file)
  return owner && isAlive(owner) ? owner : undefined
}

export function dropOwnership(file: string): void {
  rmSync(file, { force: true })
}

/** A process id alone is not enough: after a restart of the machine or container somebody else may have it. */
function isAlive(owner: Owner): boolean {
  return processIdentity(owner.pid) === owner.identity
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

/** Moved away before it is removed, so that of two who saw the same leftover only one discards it. */
function discard(file: string): void {
  const away = `${file}.${randomUUID()}`
  try {
    renameSync(file, away)
  } catch {
    return
  }
  const owner = readOwner(away)
  if (owner && isAlive(owner)) renameSync(away, file)
  else rmSync(away)
}
