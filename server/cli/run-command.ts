import { Problem } from '../platform/problem.ts'
import { EXIT, UsageError, type Command } from './command.ts'
import { commands } from './commands.ts'

/** Runs what was typed and answers the exit code. */
export async function runCommand(typed: string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => typed[index] === word))
  const args = typed.slice(command?.name.split(' ').length)
  if (!command || args.includes('--help')) return help(typed, command)
  try {
    return await command.run(args) ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nUsage: pomost ${command.name} ${command.usage ?? ''}`.trim())
      return EXIT.usage
    }
    console.error(error instanceof Problem || !process.env.DEBUG ? (error as Error).message : error)
    return 1
  }
}

function help(typed: string[], command: Command | undefined): number {
  const asked = typed.length === 0 || typed.includes('--help') || typed[0] === 'help'
  if (!asked) {
    console.error(`There is no command "${typed.join(' ')}". \`pomost help\` lists them.`)
    return EXIT.usage
  }
  const shown = command ? [command] : commands
  console.log(['Usage: pomost COMMAND, with the settings of the environment or of .env here', '', ...shown.map(describe)].join('\n'))
  return 0
}

function describe({ name, usage, summary }: Command): string {
  return `  ${name}${usage ? ` ${usage}` : ''}\n      ${summary}`
}
