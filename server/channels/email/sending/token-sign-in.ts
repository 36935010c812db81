import type { SMTPConnectionCustomAuthContext } from 'nodemailer/lib/smtp-connection'

/**
 * How an access token is shown to a mail server: XOAUTH2 as Google and Microsoft want it, OAUTHBEARER by RFC 7628. A refusal comes as a
 * challenge that has to be answered before the server says no.
 */
export function tokenSignIn(token: string, { host, port }: { host: string; port: number }) {
  const base64 = (parts: string[]) => Buffer.from(parts.join('\x01')).toString('base64')
  const say = (first: (user: string) => string, give: string) => async ({ auth, method, sendCommand }: SMTPConnectionCustomAuthContext) => {
    let answer = await sendCommand(`AUTH ${method} ${first(auth.user ?? '')}`)
    if (answer.status === 334) answer = await sendCommand(give)
    if (answer.status !== 235) throw new Error('The server refuses the access token.')
  }
  return {
    XOAUTH2: say(user => base64([`user=${user}`, `auth=Bearer ${token}`, '', '']), ''),
    OAUTHBEARER: say(user => base64([`n,a=${user.replaceAll('=', '=3D').replaceAll(',', '=2C')},`, `host=${host}`, `port=${port}`, `auth=Bearer ${token}`, '', '']), 'AQ=='),
  }
}
