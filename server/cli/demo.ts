import { clearDemo } from '../demo/clear-demo.ts'
import { loadDemo } from '../demo/load-demo.ts'
import { readArgs, type Command } from './command.ts'
import { progress } from './progress.ts'
import { withApp } from './with-app.ts'

export const demoLoad: Command = {
  name: 'demo load',
  summary: 'Fill the desk with sixty believable tickets in English, Bulgarian and Polish',
  async run(args) {
    readArgs(args, {})
    await withApp(async ({ app, finishJobs }) => {
      const loaded = await loadDemo(app, progress('Tickets'))
      await finishJobs()
      console.log(`Loaded ${loaded.tickets} tickets, ${loaded.customers} customers, ${loaded.organisations} organisations and ${loaded.teams} teams. Remove them with: pomost demo clear`)
    })
  },
}

export const demoClear: Command = {
  name: 'demo clear',
  summary: 'Remove the demo data whole',
  async run(args) {
    readArgs(args, {})
    await withApp(async ({ app }) => {
      const { tickets, people } = await clearDemo(app)
      console.log(tickets + people === 0 ? 'There is no demo data.' : `Removed ${tickets} tickets and ${people} people.`)
    })
  },
}
