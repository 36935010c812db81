import { runDesk } from '../run-desk.ts'
import type { Command } from './command.ts'

export const start: Command = { name: 'start', summary: 'Run the desk, as `npm start` does once everything is built', run: runDesk }
