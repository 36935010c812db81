import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface CountedDoor { port: number; now(): number; most(): number; close(): Promise<void> }

/** A port of its own before a server: it passes everything on and counts how many connections are open at once. Silent, it takes them and says nothing. */
export async function countConnections(target: number, options: { silent?: boolean } = {}): Promise<CountedDoor> {
  const open = new Set<Socket>()
  let most = 0
  const server = createServer(socket => {
    open.add(socket)
    most = Math.max(most, open.size)
    socket.on('error', () => undefined)
    socket.once('close', () => open.delete(socket))
    if (options.silent) return
    const other = connect(target, '127.0.0.1')
    other.on('error', () => socket.destroy())
    socket.pipe(other).pipe(socket)
    socket.once('close', () => other.destroy())
    other.once('close', () => socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port, now: () => open.size, most: () => most,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    }),
  }
}
