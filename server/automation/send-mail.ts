import { sendDeskMail, type SystemMail } from '../auth/mail.ts'
import type { Reactor } from '../platform/jobs.ts'

export const RULE_MAIL = 'rule-mail'

/** Sends what a rule wrote to colleagues or to an address, with every mark of automatic mail. */
export const ruleMail: Reactor = {
  task: RULE_MAIL,
  run: (app, mail: SystemMail) => sendDeskMail(app, mail),
}
