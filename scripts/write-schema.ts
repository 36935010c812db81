import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../server/platform/migrate.ts'
import { startPostgres } from '../server/platform/postgres/start-postgres.ts'
import { dumpSchema } from './schema.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pomost-schema-'))
const postgres = await startPostgres({ dataDir, log: console.error, durable: false })
try {
  await migrate(postgres.url)
  const client = new Client({ connectionString: postgres.url })
  await client.connect()
  writeFileSync(join(import.meta.dirname, '../migrations/schema.sql'), await dumpSchema(client))
  await client.end()
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true })
}
