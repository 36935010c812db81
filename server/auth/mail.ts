import { isIP } from 'node:net'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { escapeHtml } from '../platform/html.ts'
import type { Reactor } from '../platform/jobs.ts'
import { currentSettings } from '../settings/current.ts'
import type { Language } from '../settings/locale.ts'
import { mailTexts, type About } from './mail-texts.ts'

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
  async run(app, { sealed }: { sealed: string }) {
    const way = await app.mailWay()
    if (!way) throw new Error('A mail of the desk waits: give a mailbox a server that sends for it, or set RELAY_URL.')
    const mail = JSON.parse(app.secrets.open(sealed)) as SystemMail
    const { deskName } = await currentSettings(app)
    const address = way.address ?? `no-reply@${mailDomain(app.config.PUBLIC_URL)}`
    // a machine writes: no automatic answers, please (RFC 3834 §5, H11)
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
    const raw = await new MailComposer({ ...mail, from: { name: deskName, address }, date: new Date(app.clock().epochMilliseconds), headers }).compile().build()
    await way.send({ from: address, to: [mail.to] }, raw)
  },
}

/** An IP address stands in brackets in a mail address (RFC 5321 §4.1.3). */
function mailDomain(url: string): string {
  const { hostname } = new URL(url)
  return isIP(hostname) ? `[${hostname}]` : hostname
}

/** One of our mails with its link, as text and as HTML that needs no picture and no style sheet. */
export function composeMail(kind: keyof typeof mailTexts, language: Language, about: About, to: string, link: string): SystemMail {
  const words = mailTexts[kind][language](about)
  const paragraph = (html: string) => `<p style="margin:0 0 16px">${html}</p>`
  const html = `<!doctype html><html lang="${language}"><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:34em">${[
    paragraph(escapeHtml(words.greeting)), ...words.lines.map(line => paragraph(escapeHtml(line))),
    paragraph(`<a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;background:#4263eb;color:#fff;border-radius:6px;text-decoration:none">${escapeHtml(words.button)}</a>`),
    paragraph(`<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`), paragraph(`<small>${escapeHtml(words.ending)}</small>`),
  ].join('')}</body></html>`
  return { to, subject: words.subject, text: [words.greeting, ...words.lines, link, words.ending].join('\n\n'), html }
}
