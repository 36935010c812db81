import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { finished } from 'node:stream/promises'

/** Writes rows by COPY. They are objects with the columns' names in camelCase, all with the same keys. */
export async function copyRows(client: Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const keys = Object.keys(rows[0]!)
  const stream = client.query(from(`copy ${table} (${keys.map(key => `"${snake(key)}"`).join(', ')}) from stdin`))
  let chunk = ''
  for (const row of rows as Record<string, unknown>[]) {
    chunk += `${keys.map(key => field(row[key])).join('\t')}\n`
    if (chunk.length < 1_000_000) continue
    stream.write(chunk)
    chunk = ''
  }
  stream.end(chunk)
  await finished(stream)
}

const snake = (key: string) => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** A value in the text format of COPY (PostgreSQL 18, COPY, "Text Format"). */
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return escape(value)
  if (Array.isArray(value)) return escape(`{${value.map(item => JSON.stringify(String(item))).join(',')}}`)
  if (value instanceof Temporal.Instant || typeof value !== 'object') return String(value)
  return escape(JSON.stringify(value))
}

const SPECIAL = /[\\\n\r\t]/g
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escape(text: string): string {
  return text.replace(SPECIAL, letter => ESCAPED[letter]!)
}
