// Writes contract/: the API, its types for the workspace, and the events, all from the code. With --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { z } from 'zod'
import { makeApp } from '../server/app.ts'
import { eventCatalogue, makeDeskHttp } from '../server/http.ts'
import { readConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'

const folder = new URL('../contract/', import.meta.url)

async function contract(): Promise<Record<string, string>> {
  const config = readConfig({ PORT: '0', PUBLIC_URL: 'http://localhost' })
  const app = makeApp({ config, databaseUrl: 'postgresql://nowhere/none', secretKey: Buffer.alloc(32), log: openLog('silent'), clock: Temporal.Now.instant })
  const http = await makeDeskHttp(app)
  await http.ready()
  const api = http.swagger()
  const events = Object.fromEntries(Object.entries(eventCatalogue).sort(([a], [b]) => a < b ? -1 : 1).map(([type, schema]) => [type, z.toJSONSchema(schema, { unrepresentable: 'any' })]))
  return {
    'openapi.json': `${JSON.stringify(api, null, 1)}\n`,
    'api.d.ts': astToString(await openapiTS(JSON.stringify(api), { defaultNonNullable: false })),
    'events.json': `${JSON.stringify(events, null, 1)}\n`,
  }
}

const files = await contract()
const stale = Object.entries(files).filter(([name, text]) => read(name) !== text).map(([name]) => name)
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`contract/ is not what the code says: ${stale.join(', ')}. Run: npm run contract`)
    process.exitCode = 1
  }
} else {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, folder), text)
  console.log(stale.length > 0 ? `wrote ${stale.join(', ')}` : 'contract/ is current')
}

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, folder), 'utf8')
  } catch {
    return undefined
  }
}
