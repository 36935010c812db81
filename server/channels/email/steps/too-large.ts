import { runFilters } from '../filters/run-filters.ts'
import { answerTooLarge } from '../guards/answer-too-large.ts'
import { deskId } from '../desk-id.ts'
import { PARSER } from '../mail.ts'
import { settleArrival } from '../../core/settle-arrival.ts'
import { senderOf } from '../sender.ts'
import { decide, quarantine, type OutsideStep } from './way.ts'

/** A mail of which only the head is here, because it is larger than the desk takes: said in the ledger with where it lies, and its sender is told once. */
export const tooLarge: OutsideStep = async way => {
  const { app, arrival, mail, envelope, settings } = way
  if (!envelope.tooLarge) return null
  const { size, account } = envelope.tooLarge
  const sender = senderOf(mail, envelope.from ?? null)
  const { verdict, decisions } = runFilters(mail, { deskId: deskId(app.secrets), envelopeFrom: envelope.from ?? null, blocked: settings.blockedSenders })
  const megabytes = (size / 1_000_000).toFixed(1)
  const ending = quarantine(way, 'size', 'too-large', `It has ${megabytes} MB, more than MAX_MAIL_MB (${app.config.MAX_MAIL_MB}). Only its head was taken; the mail itself lies in the folder ${envelope.folder} of ${account}.`)
  return async tx => {
    const why = verdict ? `${decisions[0]?.why ?? 'A machine sent it.'} So nobody is answered.` : await answerTooLarge(tx, app, { arrival, mail, sender })
    decide(way, 'too-large answer', why === null ? 'sent' : 'none', why ?? 'The sender is told that the mail was too large.')
    await settleArrival(tx, arrival.id, tx.now, { ...ending, decisions: way.decisions, sender: sender?.address ?? null, subject: mail.subject || null, parser: PARSER })
  }
}
