import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { processIdentity } from './processes.ts'

/** Who runs the database of a folder, and how others reach it. */
export interface Owner { pid: number; identity: string; url?: string; adminUrl?: string }

/**
 * Makes this process the one owner of the database behind `file`.
 * Throws when a living process owns it; what a dead one left is taken over.
 */
export function takeOwnership(file: string): void {
  const mine: Owner = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = readOwner(file)
    if (owner && isAlive(owner)) {
      throw new Error(`Pomost is already running on this data folder (process ${owner.pid}). Stop it first, or give this one its own DATA_DIR.`)
    }
    discard(file)
  }
}

/** Tells other processes of this folder how to connect. */
export function publishAddress(file: string, urls: { url: string; adminUrl: string }): void {
  const next = `${file}.${randomUUID()}`
  writeFileSync(next, JSON.stringify({ ...readOwner(file), ...urls }), { mode: 0o600 })
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
