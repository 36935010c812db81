import { freePort } from '../free-port.ts'

/** Where the embedded server listens: a socket in the data folder, or loopback where the path would be too long. */
export type Address = { kind: 'socket'; folder: string } | { kind: 'loopback'; port: number }

/** The port is only part of the socket's name. */
const SOCKET_PORT = 5432
/** sun_path holds 108 bytes with its closing zero; macOS has 104. */
const LONGEST_SOCKET = process.platform === 'darwin' ? 103 : 107

/** Chooses the address for a server whose sockets would lie in `folder`. */
export async function chooseAddress(folder: string): Promise<Address> {
  const path = `${folder}/.s.PGSQL.${SOCKET_PORT}`
  if (Buffer.byteLength(path) <= LONGEST_SOCKET) return { kind: 'socket', folder }
  return { kind: 'loopback', port: await freePort() }
}

/** Settings of postgres that make it listen at `address` and nowhere else. */
export function listenSettings(address: Address): string[] {
  return address.kind === 'socket'
    ? ['listen_addresses=', `port=${SOCKET_PORT}`, `unix_socket_directories="${address.folder.replaceAll('"', '""')}"`, 'unix_socket_permissions=0700']
    : ['listen_addresses=127.0.0.1', `port=${address.port}`, 'unix_socket_directories=']
}

/** A connection string that pg and libpq read alike. */
export function connectionUrl(address: Address, user: string, password: string, database: string): string {
  const who = `postgresql://${user}:${encodeURIComponent(password)}`
  return address.kind === 'socket'
    ? `${who}@localhost/${database}?host=${encodeURIComponent(address.folder)}&port=${SOCKET_PORT}`
    : `${who}@127.0.0.1:${address.port}/${database}`
}

/** The same server, another database. */
export function otherDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
