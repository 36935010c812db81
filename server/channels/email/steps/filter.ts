import { applyReport } from '../reports/apply-report.ts'
import { deskId } from '../desk-id.ts'
import { runFilters } from '../filters/run-filters.ts'
import { senderOf } from '../sender.ts'
import type { OutsideStep } from './way.ts'

/** Machines, loops, bounces, blocked senders: kept, noted as automatic, or set aside. */
export const filter: OutsideStep = async way => {
  const { app, arrival, mail, envelope, settings } = way
  const { verdict, decisions } = runFilters(mail, { deskId: deskId(app.secrets), envelopeFrom: envelope.from ?? null, blocked: settings.blockedSenders })
  way.decisions.push(...decisions)
  way.automatic = verdict?.ruling === 'automatic'
  if (!verdict || way.automatic || envelope.released) return null
  if (verdict.ruling !== 'report') return { outcome: verdict.ruling as 'ignored', cause: verdict.cause, decisions: way.decisions }
  const facts = { sender: senderOf(mail, envelope.from ?? null)?.address ?? null, subject: mail.subject || null, parser: mail.parser }
  return tx => applyReport(tx, app.secrets, arrival, mail, way.decisions, { cause: verdict.cause, ...facts })
}
