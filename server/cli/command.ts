import { parseArgs, type ParseArgsConfig } from 'node:util'

/** One command of `pomost`. */
export interface Command {
  /** As typed: one word, or two such as `token create`. */
  name: string
  /** What follows the name. */
  usage?: string
  summary: string
  /** Answers the exit code; nothing is 0. */
  run(args: string[]): Promise<number | void>
}

/** What was typed cannot be understood; its message says what to type. */
export class UsageError extends Error {}

/** sysexits.h: how a mail server learns what to do with a mail it piped. */
export const EXIT = { usage: 64, dataError: 65, noUser: 67, unavailable: 69, software: 70, cannotCreate: 73, ioError: 74, tryAgain: 75, noPermission: 77, config: 78 } as const

/** Options and operands of a command; what is unknown, missing or doubled is a UsageError. */
export function readArgs<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O, operands = false) {
  try {
    return parseArgs({ args, options, allowPositionals: operands, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** A required option; 'create needs --email'. */
export function needed(value: string | undefined, option: string): string {
  if (!value) throw new UsageError(`--${option} is missing.`)
  return value
}
