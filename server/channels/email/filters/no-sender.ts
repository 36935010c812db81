import type { Filter } from './filter.ts'

/** Without any address of a sender there is nobody to write to. */
export const noSender: Filter = {
  step: 'sender',
  judge(mail, { envelopeFrom }) {
    return mail.from || mail.sender || mail.replyTo.length > 0 || envelopeFrom
      ? null
      : { ruling: 'quarantined', cause: 'no-sender', why: 'Neither the mail nor the server that sent it names a sender.' }
  },
}
