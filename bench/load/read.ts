import { Client } from 'pg'
import { percentile } from '../harness/drive.ts'
import { answerParent } from '../harness/elsewhere.ts'
import { connectHttp, requestText } from './http.ts'

/** Each of `asks` is one thing that a person does: the requests behind it go out together, as from the workspace. */
export interface Read { url: string; token: string; asks: string[][]; databaseUrl: string; ticketIds: string[] }
export interface Times { p50: number; p95: number }
export interface ReadTimes { desk: Times; floor: Times }

const WARM_UP = 0.2

/** As many connections as one thing takes; after every thing asked of the desk, one row of the database by its key. */
answerParent<Read, ReadTimes>(async ({ url, token, asks, databaseUrl, ticketIds }) => {
  const connections = await Promise.all(Array.from({ length: Math.max(1, ...asks.map(paths => paths.length)) }, () => connectHttp(url)))
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const [desk, floor]: [number[], number[]] = [[], []]
  for (const [index, paths] of asks.entries()) {
    desk.push(await timed(async () => {
      await Promise.all(paths.map(async (path, at) => {
        const answer = await connections[at]!.send(requestText('GET', path, { authorization: `Bearer ${token}` }))
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`)
      }))
    }))
    floor.push(await timed(() => client.query({ name: 'floor', text: 'select * from tickets where id = $1', values: [ticketIds[index % ticketIds.length]] })))
  }
  const counted = (times: number[]) => times.slice(Math.floor(times.length * WARM_UP))
  const summary = (times: number[]): Times => ({ p50: percentile(counted(times), 50), p95: percentile(counted(times), 95) })
  return { desk: summary(desk), floor: summary(floor) }
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
