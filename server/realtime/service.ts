import type { App, Service } from '../platform/app.ts'
import { GOING_AWAY } from './client.ts'
import { beat, hearCommit, hearNode, hubOf, resume } from './hub.ts'
import { CHANNEL } from './nodes.ts'

const BEAT = 30_000
/** How long screens have to say goodbye, in milliseconds. */
const FAREWELL = 500

/** Listens to this process's commits and to the other nodes, one connection a node. */
export const realtime: Service = {
  name: 'realtime',
  async start(app: App) {
    const hub = hubOf(app)
    const warn = (error: unknown) => app.log.warn({ error }, 'screens were not told of a change')
    const heard: Parameters<App['listeners']['add']>[0] = (events, tx) => hearCommit(hub, events, tx)
    app.listeners.add(heard)
    const unlisten = await app.db.listen(CHANNEL, payload => { hearNode(hub, payload).catch(warn) }, () => resume(hub))
    const beating = setInterval(() => { beat(hub).catch(warn) }, BEAT)
    return async () => {
      clearInterval(beating)
      clearTimeout(hub.counting)
      hub.outbox.close()
      app.listeners.delete(heard)
      await unlisten()
      for (const { socket } of hub.clients) socket.close(GOING_AWAY, 'The desk is restarting.')
      await Promise.race([Promise.all([...hub.clients].map(({ socket }) => new Promise(gone => { socket.once('close', gone) }))), new Promise(late => { setTimeout(late, FAREWELL).unref() })])
      for (const { socket } of hub.clients) socket.terminate()
    }
  },
}
