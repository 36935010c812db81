import { systemMail } from './auth/mail.ts'
import { passwordReset } from './auth/reset-password.ts'
import { sweepAuth } from './auth/sweep.ts'
import { armRule } from './automation/arm.ts'
import { ringQuietCustomers } from './automation/customers/quiet.ts'
import { watchRules } from './automation/registry.ts'
import { ringRules } from './automation/ring.ts'
import { ruleMail } from './automation/send-mail.ts'
import { sweepTraces } from './automation/sweep.ts'
import { tallyRules } from './automation/tally.ts'
import { runBulkChanges } from './bulk/run-bulk.ts'
import { sweepBulk } from './bulk/sweep.ts'
import { watchCalendars } from './calendars/registry.ts'
import { sweepPlay } from './play/sweep.ts'
import type { Intake } from './channels/core/arrival.ts'
import { deliverMessages } from './channels/core/deliver.ts'
import { forgetArrivals } from './channels/core/forget-arrivals.ts'
import { processArrivals } from './channels/core/process-arrivals.ts'
import { rereadArrivals } from './channels/core/reread-all.ts'
import { arrivedFile } from './channels/core/receive-arrival.ts'
import { takeArrivals } from './channels/core/take-arrivals.ts'
import { emailDeliverer } from './channels/email/sending/deliver-mail.ts'
import { followerMail } from './channels/email/sending/follower-mail.ts'
import { imapIntake } from './channels/email/imap/imap.ts'
import { rememberMailboxes } from './channels/email/mailboxes.ts'
import { emailIntake } from './channels/email/ingest-mail.ts'
import { sendAutomaticMail } from './channels/email/guards/automatic-mail.ts'
import { sweepGuards } from './channels/email/guards/sweep.ts'
import { sweepSignIns } from './channels/email/oauth/sweep.ts'
import { smtpIntake } from './channels/email/smtp.ts'
import { sideMail } from './channels/email/sending/side-mail.ts'
import { closedNotice, statusNotice } from './channels/email/sending/status-notice.ts'
import { runImport } from './imports/run-import.ts'
import { importedFile, sweepImports } from './imports/sweep.ts'
import { runExport } from './exports/run-export.ts'
import { exportedFile, sweepExports } from './exports/sweep.ts'
import { watchFields } from './fields/registry.ts'
import { sweepBin } from './erasure/sweep-bin.ts'
import { attachedFile, sweepFieldFiles, sweepUploads } from './files/sweep.ts'
import { notifyMail } from './notifications/send-mails.ts'
import { sweepNotifications } from './notifications/sweep.ts'
import { watchMerges } from './people/merging/roots.ts'
import type { Service } from './platform/app.ts'
import { sweepFiles } from './platform/file-rows.ts'
import { housekeeping, sweepIdempotencyKeys } from './platform/housekeeping.ts'
import { alarmClock, type AlarmHandler } from './platform/alarms.ts'
import type { Reactor } from './platform/jobs.ts'
import { realtime } from './realtime/service.ts'
import { leaveTurns } from './routing/leaves.ts'
import { offerWaiting, placeAgain } from './routing/offer.ts'
import { watchRouting } from './routing/registry.ts'
import { sweepRouting } from './routing/sweep.ts'
import { takeBackFromAbsent, takeBackUnbegun } from './routing/take-back.ts'
import { screensClosed, watchScreens } from './routing/watch-screens.ts'
import { watchProducts } from './products/registry.ts'
import { readFiles } from './search/files/read-files.ts'
import { keepSegments } from './search/segments.ts'
import { recountServiceLevels } from './sla/recount.ts'
import { watchPolicies } from './sla/registry.ts'
import { slaAlarm } from './sla/alarm.ts'
import { watchSettings } from './settings/current.ts'
import { indexFields, sweepFieldIndexes } from './tickets/field-indexes.ts'
import { watchForms } from './tickets/forms/registry.ts'
import { solveLinkedTicket } from './tickets/links/solve-linked.ts'
import { sendScheduled } from './tickets/send-scheduled.ts'
import { wakeTicket } from './tickets/snooze.ts'
import { deliverWebhooks } from './webhooks/deliver.ts'
import { watchWebhooks } from './webhooks/registry.ts'
import { sweepWebhooks } from './webhooks/sweep.ts'

/** How each channel understands what arrived. */
export const intakes: readonly Intake[] = [emailIntake]

/** What answers events after the commit, by job. */
export const reactors: readonly Reactor[] = [
  sendScheduled,
  wakeTicket,
  solveLinkedTicket,
  systemMail,
  passwordReset,
  keepSegments,
  readFiles,
  processArrivals(intakes),
  rereadArrivals(intakes),
  deliverMessages([emailDeliverer]),
  sendAutomaticMail,
  followerMail,
  statusNotice,
  closedNotice,
  notifyMail,
  sideMail,
  runBulkChanges,
  runExport,
  runImport,
  indexFields,
  deliverWebhooks,
  armRule,
  ruleMail,
  recountServiceLevels,
]

/** What is decided again when its moment comes. */
export const alarmHandlers: readonly AlarmHandler[] = [slaAlarm, ringRules, ringQuietCustomers, placeAgain, offerWaiting, takeBackUnbegun, takeBackFromAbsent, leaveTurns, screensClosed]

/** What runs as long as the process, started in this order and ended in the other. */
export const services: readonly Service[] = [
  { name: 'settings', start: watchSettings },
  { name: 'products', start: watchProducts },
  { name: 'calendars', start: watchCalendars },
  { name: 'routing', start: watchRouting },
  { name: 'service levels', start: watchPolicies },
  { name: 'fields', start: watchFields },
  { name: 'forms', start: watchForms },
  { name: 'merges', start: watchMerges },
  { name: 'mailboxes', start: rememberMailboxes },
  { name: 'rules', start: watchRules },
  { name: 'webhooks', start: watchWebhooks },
  housekeeping([sweepIdempotencyKeys, sweepAuth, sweepUploads, sweepFieldFiles, sweepGuards, sweepSignIns, forgetArrivals, sweepBin, sweepBulk, sweepPlay, sweepNotifications, sweepExports, sweepImports, sweepFieldIndexes, sweepRouting, sweepWebhooks, sweepTraces, sweepFiles([attachedFile, arrivedFile, exportedFile, importedFile])]),
  alarmClock(alarmHandlers),
  watchScreens,
  tallyRules,
  realtime,
  takeArrivals(intakes),
  smtpIntake,
  imapIntake,
]
