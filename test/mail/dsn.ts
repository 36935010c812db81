import { multipart } from './build.ts'
import { customerMail } from './desk.ts'

/** A report of RFC 3464 on a mail, a block of fields per recipient; `original`: the headers of the mail that it returns. */
export function dsn(original: string, ...blocks: string[]): Buffer {
  const { type, body } = multipart('report', [
    { headers: ['Content-Type: text/plain'], body: 'Your message could not be delivered.' },
    { headers: ['Content-Type: message/delivery-status'], body: ['Reporting-MTA: dns; mx.customer.example', ...blocks].join('\n\n') },
    { headers: ['Content-Type: text/rfc822-headers'], body: original },
  ])
  return customerMail({ From: 'MAILER-DAEMON@mx.customer.example', Subject: 'Undelivered Mail Returned to Sender', 'Auto-Submitted': 'auto-replied', 'Content-Type': `${type}; report-type=delivery-status` }, body)
}

/** The fields of one recipient. */
export const recipientFields = (address: string, action = 'failed', status = '5.1.1', words = '550 5.1.1 no such user'): string =>
  `Final-Recipient: rfc822; ${address}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${words}`
