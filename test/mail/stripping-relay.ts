import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { parseMail } from '../../server/channels/email/reading/parse-mail.ts'
import { smtpClient } from './smtp-client.ts'

export interface StrippingRelay {
  url: string
  /** How many mails it handed on. */
  passed(): number
  /** Where it hands mails on to. */
  to(port: number): void
  close(): Promise<void>
}

const KEPT = /^(?:from|to|cc|subject|date|mime-version|content-type|content-transfer-encoding):/i

/** A real SMTP server that hands on what it takes, as the worst of gateways do: without Message-ID, references, Reply-To, a ticket number or any mark of a machine, and with From as the sender on the envelope. */
export async function startStrippingRelay(): Promise<StrippingRelay> {
  let target = 0
  let count = 0
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, disableReverseLookup: true,
    onData(stream, session, callback) {
      void handOn(stream, session.envelope.rcptTo.map(each => each.address)).then(() => callback(null, '2.0.0 handed on'), (error: Error) => callback(error))
    },
  })
  async function handOn(stream: NodeJS.ReadableStream, to: string[]): Promise<void> {
    const raw = await buffer(stream)
    const text = raw.toString('latin1')
    const end = text.indexOf('\r\n\r\n')
    const head = text.slice(0, end).split(/\r\n(?![ \t])/).filter(line => KEPT.test(line)).map(line => /^subject:/i.test(line) ? line.replace(/ ?\[#\d+\]/g, '') : line)
    const from = (await parseMail(raw)).from!.address
    const client = await smtpClient(target)
    await client.send(Buffer.from(`${head.join('\r\n')}${text.slice(end)}`, 'latin1'), { from, to })
    client.close()
    count++
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, passed: () => count, to(port) { target = port },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
