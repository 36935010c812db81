import { isIP } from 'node:net'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import type { Reactor } from '../platform/jobs.ts'
import { currentSettings } from '../settings/current.ts'
import type { Values } from '../templates/fill.ts'
import type { TemplateKind } from '../templates/kinds.ts'
import { renderTemplate } from '../templates/render-template.ts'

export interface SystemMail { to: string; subject: string; text: string; html: string }

/**
 * Sends a mail of the desk itself (no ticket) once this change commits. Its link is a way in: the job holds it sealed and is
 * deleted when done, so no readable copy stays in the database.
 */
export function sendSystemMail(app: App, tx: Tx, mail: SystemMail): void {
  tx.job('system-mail', { sealed: app.secrets.seal(JSON.stringify(mail)) }, { maxAttempts: 8 })
}

/** Sends what `sendSystemMail` wrote down. */
export const systemMail: Reactor = {
  task: 'system-mail',
  run: (app, { sealed }: { sealed: string }) => sendDeskMail(app, JSON.parse(app.secrets.open(sealed)) as SystemMail),
}

/** Sends a mail by whichever way the desk has. Throws when there is none, or when it was not taken. */
export async function sendDeskMail(app: App, mail: SystemMail): Promise<void> {
  const way = await app.mailWay()
  if (!way) throw new Error('A mail of the desk waits: give a mailbox a server that sends for it, or set RELAY_URL.')
  const { deskName } = await currentSettings(app)
  const address = way.address ?? `no-reply@${mailDomain(app.config.PUBLIC_URL)}`
  // a machine writes: no automatic answers, please (RFC 3834 §5, H11)
  const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const raw = await new MailComposer({ ...mail, from: { name: deskName, address }, date: new Date(app.clock().epochMilliseconds), headers }).compile().build()
  await way.send({ from: address, to: [mail.to] }, raw)
}

/** An IP address stands in brackets in a mail address (RFC 5321 §4.1.3). */
function mailDomain(url: string): string {
  const { hostname } = new URL(url)
  return isIP(hostname) ? `[${hostname}]` : hostname
}

/** One of our mails by its template, as text and as HTML that needs no picture and no style sheet. */
export async function composeMail(tx: Tx, kind: TemplateKind, language: readonly (string | null)[], values: Values, to: string): Promise<SystemMail> {
  const { subject, text, html } = await renderTemplate(tx, kind, { language }, values)
  return { to, subject, text, html: `<!doctype html><html><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:34em">${html}</body></html>` }
}
