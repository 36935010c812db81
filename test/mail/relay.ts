import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { parseMail } from '../../server/channels/email/reading/parse-mail.ts'
import type { ParsedMail } from '../../server/channels/email/mail.ts'

export interface Relayed { from: string; to: string[]; raw: string; mail: ParsedMail }

export interface TestRelay {
  url: string
  port: number
  received: Relayed[]
  /** What the relay answers to the next mails: an SMTP code, or 'drop' to break the line before answering. */
  answers: (number | 'drop')[]
  close(): Promise<void>
}

interface RelayOptions {
  user?: string
  password?: string
  /** Lets nobody send from nobody. */
  noNullSender?: boolean
  /** Lets send from this address alone. */
  onlyFrom?: string
  /** Takes whoever shows an access token that holds. */
  token?: (user: string, token: string) => boolean
  /** Offers STARTTLS, or with `secure` TLS from the first byte. */
  tls?: { cert: string; key: string; secure?: boolean }
}

/** A real SMTP server on loopback that takes what the desk sends, and misbehaves on demand. Recipients at refused.example are refused, those at later.example the first time. */
export async function startRelay(options: RelayOptions = {}): Promise<TestRelay> {
  const received: Relayed[] = []
  const answers: (number | 'drop')[] = []
  const sockets = new Set<Socket>()
  const seen = new Set<string>()
  const guarded = options.user !== undefined || options.token !== undefined
  const server = new SMTPServer({
    authOptional: !guarded, allowInsecureAuth: true, disabledCommands: [...options.tls ? [] : ['STARTTLS'], ...guarded ? [] : ['AUTH']], logger: false, disableReverseLookup: true,
    ...(options.token && { authMethods: ['XOAUTH2'] }), ...(options.tls && { cert: options.tls.cert, key: options.tls.key, secure: options.tls.secure === true }),
    onAuth(auth, _session, callback) {
      if (options.token?.(auth.username ?? '', auth.accessToken ?? '')) return callback(null, { user: auth.username })
      if (options.token) return callback(null, { data: { status: '401', schemes: 'bearer', scope: 'mail' } } as never)
      if (auth.username === options.user && auth.password === options.password) callback(null, { user: auth.username })
      else callback(new Error('Wrong password'))
    },
    onMailFrom: (address, _session, callback) => callback(options.noNullSender && address.address === '' || options.onlyFrom && address.address !== options.onlyFrom ? Object.assign(new Error('5.7.1 not from nobody'), { responseCode: 550 }) : null),
    onRcptTo(address, _session, callback) {
      if (address.address.endsWith('@refused.example')) return callback(Object.assign(new Error('5.1.1 no such user'), { responseCode: 550 }))
      if (address.address.endsWith('@later.example') && !seen.has(address.address)) {
        seen.add(address.address)
        return callback(Object.assign(new Error('4.2.0 come again'), { responseCode: 450 }))
      }
      callback(null)
    },
    onData(stream, session, callback) {
      void buffer(stream).then(async raw => {
        const answer = answers.shift()
        if (answer === 'drop') {
          for (const socket of sockets) socket.destroy()
          return
        }
        if (answer) return callback(Object.assign(new Error('told to'), { responseCode: answer }))
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(each => each.address), raw: raw.toString('latin1'), mail: await parseMail(raw) })
        callback(null, '2.0.0 taken')
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, port, received, answers, close: () => new Promise(resolve => server.close(resolve)) }
}
