import type { X509Certificate } from 'node:crypto'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { problem } from '../../../platform/problem.ts'
import type { Reachable } from './reach.ts'

const MILLISECONDS = 15_000
const MOST_BYTES = 20_000
const MOST_KEPT = 200

/** Certificates by their fingerprint, which names their very bytes: nothing here can be out of date. */
const kept = new Map<string, string>()

/** The pinned certificate, from the server when it was not seen yet. Throws when the server shows another one. */
export async function pinnedCertificate(address: string, server: Reachable, protocol: 'imap' | 'smtp'): Promise<string> {
  const fingerprint = server.fingerprint!
  const known = kept.get(fingerprint)
  if (known) return known
  const seen = await peekCertificate(address, server, protocol)
  if (seen.fingerprint256 !== fingerprint) throw problem.unprocessable('certificate-changed', `${server.host}:${server.port} shows another certificate than the pinned one: ${seen.fingerprint256}. If it was renewed, check it and pin the new one; otherwise somebody may be in between.`)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(fingerprint, seen.toString())
  return seen.toString()
}

/**
 * The certificate that a server shows, trusted or not. Nothing is said to it but what it takes to get there, and never a name or a
 * password.
 */
export async function peekCertificate(address: string, server: Reachable, protocol: 'imap' | 'smtp'): Promise<X509Certificate> {
  const signal = AbortSignal.timeout(MILLISECONDS)
  const socket = connectPlain({ host: address, port: server.port })
  const ended = new Promise<never>((_, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('The connection was closed.')))
    signal.addEventListener('abort', () => { socket.destroy(new Error('It took too long.')) }, { once: true })
  })
  ended.catch(() => undefined)
  try {
    return await Promise.race([ended, look(socket, server, protocol)])
  } finally {
    socket.destroy()
  }
}

async function look(socket: Socket, server: Reachable, protocol: 'imap' | 'smtp'): Promise<X509Certificate> {
  await new Promise<void>(resolve => socket.once('connect', resolve))
  if (server.security === 'starttls') await askForTls(socket, protocol)
  const servername = isIP(server.host) === 0 ? { servername: server.host } : {}
  return new Promise((resolve, reject) => {
    // looks only: whatever is connected for mail checks what it is shown, see reach
    const secure = connectTls({ socket, ...servername, rejectUnauthorized: false }, () => {
      const certificate = secure.getPeerX509Certificate()
      if (certificate) resolve(certificate)
      else reject(new Error('The server shows no certificate.'))
    })
    secure.once('error', reject)
  })
}

/** RFC 3207 §4, RFC 9051 §6.2.1. */
async function askForTls(socket: Socket, protocol: 'imap' | 'smtp'): Promise<void> {
  const read = reader(socket)
  if (protocol === 'imap') {
    await read(/^\* .*\r?\n/)
    socket.write('a STARTTLS\r\n')
    await read(/^a OK.*\r?\n/mi)
  } else {
    await read(/^220 .*\r?\n/m)
    socket.write('EHLO localhost\r\n')
    await read(/^250 .*\r?\n/m)
    socket.write('STARTTLS\r\n')
    await read(/^220 .*\r?\n/m)
  }
  socket.removeAllListeners('data')
}

/** Waits until what was said since the last question holds the answer. */
function reader(socket: Socket): (answer: RegExp) => Promise<void> {
  let text = ''
  let heard = () => undefined as void
  socket.on('data', (bytes: Buffer) => {
    text += bytes.toString('latin1')
    if (text.length > MOST_BYTES) socket.destroy(new Error('The server says too much.'))
    heard()
  })
  return answer => new Promise(resolve => {
    heard = () => {
      if (!answer.test(text)) return
      text = ''
      resolve()
    }
    heard()
  })
}
