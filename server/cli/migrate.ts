import { joinDeskDatabase } from '../desk-database.ts'
import { processConfig } from '../platform/config.ts'
import { migrate as migrateDatabase } from '../platform/migrate.ts'
import { readArgs } from './command.ts'

export async function migrate(args: string[]): Promise<void> {
  readArgs(args, {})
  const database = await joinDeskDatabase(processConfig(), { log: words => console.error(words) })
  try {
    const applied = await migrateDatabase(database.url)
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
  } finally {
    await database.stop()
  }
}
