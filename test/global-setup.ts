import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../server/platform/migrate.ts'
import { otherDatabase } from '../server/platform/postgres/address.ts'
import { runningPostgres, startPostgres } from '../server/platform/postgres/start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's PostgreSQL, as superuser. */
    adminUrl: string
    /** The same as the role every app uses, at the migrated template database; clone it, never write to it. */
    templateUrl: string
  }
}

const PREFIX = 'pomost-test-'

/** One PostgreSQL for the whole run, migrated once into a template that test files clone (test/database.ts). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX))
  const postgres = await startPostgres({ dataDir, log: console.error, durable: false })
  await createTemplate(postgres.adminUrl)
  const templateUrl = otherDatabase(postgres.url, 'pomost_template')
  await migrate(templateUrl)
  project.provide('adminUrl', postgres.adminUrl)
  project.provide('templateUrl', templateUrl)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function createTemplate(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('create database pomost_template owner pomost')
  await client.end()
}

/** Of runs that were killed an hour ago or more; a younger one may be another run that has just begun. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (!name.startsWith(PREFIX) || Date.now() - statSync(folder).mtimeMs < 3_600_000 || runningPostgres(folder)) continue
    rmSync(folder, { recursive: true, force: true })
  }
}
