import { clearDemo } from '../demo/clear-demo.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { readArgs } from './command.ts'
import { progress } from './progress.ts'
import { withApp } from './with-app.ts'

export async function demoLoad(args: string[]): Promise<void> {
  readArgs(args, {})
  await withApp(async ({ app, finishJobs }) => {
    const loaded = await loadDemo(app, progress('Tickets'))
    await finishJobs()
    console.log(`Loaded ${loaded.tickets} tickets, ${loaded.customers} customers, ${loaded.organisations} organisations and ${loaded.teams} teams. Remove them with: pomost demo clear`)
  })
}

export async function demoClear(args: string[]): Promise<void> {
  readArgs(args, {})
  await withApp(async ({ app }) => {
    const { tickets, people } = await clearDemo(app)
    console.log(tickets + people === 0 ? 'There is no demo data.' : `Removed ${tickets} tickets and ${people} people.`)
  })
}
