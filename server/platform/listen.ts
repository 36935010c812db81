import type pg from 'pg'
import type { Log } from './log.ts'

/** Calls `heard` for every NOTIFY on the channel, also after the connection was lost and made anew; `resumed` tells that some may have been missed. The answer ends it. */
export type Listen = (channel: string, heard: (payload: string) => void, resumed?: () => void) => Promise<() => Promise<void>>

interface Hearer { heard: (payload: string) => void; resumed: (() => void) | undefined }

const PAUSE = 1000

/** Listens to all channels over one connection, which stands as long as anybody listens: each costs the database a process. */
export function makeListen(connect: () => pg.Client, log: Log): Listen {
  const channels = new Map<string, Set<Hearer>>()
  let connection: Promise<pg.Client> | undefined
  let current: pg.Client | undefined
  let missed = false

  async function open(): Promise<pg.Client> {
    const client = connect()
    client.on('notification', ({ channel, payload }) => { for (const { heard } of channels.get(channel) ?? []) heard(payload ?? '') })
    client.on('error', () => undefined)
    client.on('end', () => { if (client === current) lost() })
    await client.connect()
    current = client
    for (const channel of channels.keys()) await listenTo(client, channel)
    if (missed) for (const hearers of channels.values()) for (const { resumed } of hearers) resumed?.()
    missed = false
    return client
  }

  /** The one connection; when it cannot be had the next one tries again. */
  function connected(): Promise<pg.Client> {
    const opening = connection ??= open()
    opening.catch(() => { if (connection === opening) connection = undefined })
    return opening
  }

  function lost(): void {
    log.warn('lost the connection that listens; making it anew')
    missed = true
    connection = current = undefined
    again()
  }

  function again(): void {
    setTimeout(() => { if (channels.size > 0) connected().catch(again) }, PAUSE).unref()
  }

  return async (channel, heard, resumed) => {
    const hearer = { heard, resumed }
    const stop = async () => {
      channels.get(channel)?.delete(hearer)
      if (channels.get(channel)?.size === 0) channels.delete(channel)
      if (channels.size > 0) return
      const last = connection
      connection = current = undefined
      await last?.then(client => client.end()).catch(() => undefined)
    }
    channels.set(channel, (channels.get(channel) ?? new Set()).add(hearer))
    try {
      // also where it is listened to already: that costs nothing, and whoever came first may still be waiting for it
      await listenTo(await connected(), channel)
    } catch (error) {
      await stop()
      throw error
    }
    return stop
  }
}

function listenTo(client: pg.Client, channel: string): Promise<unknown> {
  return client.query(`listen "${channel}"`)
}
