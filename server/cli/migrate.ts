import { joinDeskDatabase } from '../desk-database.ts'
import { processConfig } from '../platform/config.ts'
import { migrate as migrateDatabase } from '../platform/migrate.ts'
import { readArgs, type Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the database to this version; `start` does it as well',
  async run(args) {
    readArgs(args, {})
    const database = await joinDeskDatabase(processConfig(), { log: words => console.error(words) })
    try {
      const applied = await migrateDatabase(database.url)
      console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
    } finally {
      await database.stop()
    }
  },
}
