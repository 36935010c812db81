import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { otherDatabase } from '../server/platform/postgres/address.ts'

export interface TestDatabase {
  /** As the app connects: the owner, no superuser. */
  url: string
  drop(): Promise<void>
}

/** A database of this test's own, cloned from the migrated template (about 30 ms), or empty; an empty one may have another character type. */
export async function testDatabase(from: 'migrated' | 'empty' = 'migrated', letters?: 'C'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const template = from === 'migrated' ? 'pomost_template' : 'template0'
  await asAdmin(`create database ${name} owner pomost template ${template} strategy file_copy ${letters ? `lc_ctype '${letters}'` : ''}`)
  return {
    url: otherDatabase(inject('templateUrl'), name),
    drop: () => asAdmin(`drop database ${name} with (force)`)
  }
}

/** As superuser, in the database of this name or none in particular. */
export async function asAdmin(statement: string, database = 'postgres'): Promise<void> {
  const client = new Client({ connectionString: otherDatabase(inject('adminUrl'), database) })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
