import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'

export interface SmtpClient {
  /** Hands over raw bytes as they are; rejects with the server's words. */
  send(raw: Buffer, envelope: { from: string; to: string[] }): Promise<SMTPConnectionSendInfo>
  close(): void
}

/** A plain SMTP client for raw mails that no composer would write. One connection for all, made anew after a refusal. */
export async function smtpClient(port: number): Promise<SmtpClient> {
  let connection: SMTPConnection | null = await open(port)
  return {
    async send(raw, envelope) {
      const current = connection ??= await open(port)
      try {
        return await new Promise((resolve, reject) => current.send(envelope, Readable.from([raw]), (error, info) => error ? reject(error) : resolve(info)))
      } catch (error) {
        current.close()
        connection = null
        throw error
      }
    },
    close: () => connection?.close(),
  }
}

async function open(port: number): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true, name: 'customer.example' })
  await new Promise<void>((resolve, reject) => {
    connection.on('error', reject)
    connection.connect(error => error ? reject(error) : resolve())
  })
  return connection
}
