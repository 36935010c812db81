import { join } from 'node:path'
import { auditRoutes } from './audit/routes.ts'
import { authenticate } from './auth/authenticate.ts'
import { endAccess } from './auth/end-access.ts'
import { authEvents } from './auth/events.ts'
import { systemMail } from './auth/mail.ts'
import { meRoutes } from './auth/me-routes.ts'
import { passwordReset } from './auth/reset-password.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { sweepAuth } from './auth/sweep.ts'
import { tokenRoutes } from './auth/token-routes.ts'
import { automation } from './automation/react.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { runBulkChanges } from './bulk/run-bulk.ts'
import { sweepBulk } from './bulk/sweep.ts'
import { playRoutes } from './play/routes.ts'
import { sweepPlay } from './play/sweep.ts'
import type { Intake } from './channels/core/arrival.ts'
import { wayFigures } from './channels/core/ways.ts'
import { deliverMessages } from './channels/core/deliver.ts'
import { ledgerEvents } from './channels/core/events.ts'
import { followArrivals } from './channels/core/follow-messages.ts'
import { forgetArrivals } from './channels/core/forget-arrivals.ts'
import { processArrivals } from './channels/core/process-arrivals.ts'
import { rereadArrivals } from './channels/core/reread-all.ts'
import { rereadingRoutes } from './channels/core/reread-routes.ts'
import { arrivedFile } from './channels/core/receive-arrival.ts'
import { ledgerRoutes } from './channels/core/routes.ts'
import { calendarRoutes } from './channels/email/calendar/calendar-routes.ts'
import { emailDeliverer } from './channels/email/sending/deliver-mail.ts'
import { deskMailWay } from './channels/email/desk-mail.ts'
import { dkimEvents } from './channels/email/dkim/events.ts'
import { dkimRoutes } from './channels/email/dkim/routes.ts'
import { mailboxEvents } from './channels/email/events.ts'
import { followerMail, queueFollowerMail } from './channels/email/sending/follower-mail.ts'
import { followMailIds } from './channels/email/follow-messages.ts'
import { accountFigures } from './channels/email/imap/health.ts'
import { accountRoutes } from './channels/email/imap/routes.ts'
import { imapIntake } from './channels/email/imap/imap.ts'
import { emailIntake } from './channels/email/ingest-mail.ts'
import { guardFigures } from './channels/email/guards/figures.ts'
import { sendAutomaticMail } from './channels/email/guards/automatic-mail.ts'
import { confirmRoutes } from './channels/email/guards/confirm-routes.ts'
import { sweepGuards } from './channels/email/guards/sweep.ts'
import { oauthEvents } from './channels/email/oauth/events.ts'
import { oauthRoutes } from './channels/email/oauth/routes.ts'
import { sweepSignIns } from './channels/email/oauth/sweep.ts'
import { queueMail } from './channels/email/sending/queue-mail.ts'
import { recipientRoutes } from './channels/email/recipient-routes.ts'
import { mailboxRoutes } from './channels/email/routes.ts'
import { smtpIntake } from './channels/email/smtp.ts'
import { sideMail } from './channels/email/sending/side-mail.ts'
import { closedNotice, queueStatusNotice, statusNotice } from './channels/email/sending/status-notice.ts'
import { unsubscribeRoutes } from './channels/email/sending/unsubscribe-routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { importEvents } from './imports/events.ts'
import { importRoutes } from './imports/routes.ts'
import { runImport } from './imports/run-import.ts'
import { importedFile, sweepImports } from './imports/sweep.ts'
import { exportEvents } from './exports/events.ts'
import { exportRoutes } from './exports/routes.ts'
import { runExport } from './exports/run-export.ts'
import { exportedFile, sweepExports } from './exports/sweep.ts'
import { fieldEvents } from './fields/events.ts'
import { watchFields } from './fields/registry.ts'
import { fieldRoutes } from './fields/routes.ts'
import { sweepBin } from './erasure/sweep-bin.ts'
import { fileStore } from './file-store.ts'
import { fileRoutes } from './files/routes.ts'
import { attachedFile, sweepUploads } from './files/sweep.ts'
import { macroEvents } from './macros/events.ts'
import { macroRoutes } from './macros/routes.ts'
import { notificationEvents } from './notifications/events.ts'
import { notify } from './notifications/notify.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { notifyMail } from './notifications/send-mails.ts'
import { sweepNotifications } from './notifications/sweep.ts'
import type { App, ResolveDns, Service } from './platform/app.ts'
import { makeChange, type Listener, type Projection } from './platform/change.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db.ts'
import { systemDns } from './platform/dns.ts'
import { rowsFirst, sweepFiles } from './platform/file-rows.ts'
import { housekeeping, sweepIdempotencyKeys } from './platform/housekeeping.ts'
import type { Http } from './platform/http/route.ts'
import { operationRoutes } from './platform/http/operations.ts'
import { servePages } from './platform/http/pages.ts'
import { makeHttp } from './platform/http/server.ts'
import type { Reactor } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openSecrets } from './platform/secrets.ts'
import type { Policy } from './platform/settle.ts'
import { realtimeRoutes } from './realtime/routes.ts'
import { realtime } from './realtime/service.ts'
import { readFiles } from './search/files/read-files.ts'
import { unreadFileRoutes } from './search/files/routes.ts'
import { projectSearch } from './search/project.ts'
import { searchRoutes } from './search/routes.ts'
import { keepSegments } from './search/segments.ts'
import { currentSettings, watchSettings } from './settings/current.ts'
import { peopleEvents } from './people/events.ts'
import { organisationRoutes } from './people/organisation-routes.ts'
import { customerPageRoutes } from './people/page-routes.ts'
import { ownershipRoutes } from './people/product-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { teamRoutes } from './people/team-routes.ts'
import { productEvents } from './products/events.ts'
import { watchProducts } from './products/registry.ts'
import { productRoutes } from './products/routes.ts'
import { organisationMergeRoutes } from './tickets/people/organisation-merge-routes.ts'
import { customerTicketRoutes } from './tickets/people/page-routes.ts'
import { personMergeRoutes } from './tickets/people/routes.ts'
import { matrixRoutes } from './settings/matrix-routes.ts'
import { settingEvents } from './settings/events.ts'
import { settingRoutes } from './settings/routes.ts'
import { templateEvents } from './templates/events.ts'
import { templateRoutes } from './templates/routes.ts'
import { visibleSideMessage } from './side-conversations/queries.ts'
import { sideRoutes } from './side-conversations/routes.ts'
import { visibleMessage } from './tickets/access.ts'
import { asideRoutes } from './tickets/aside-routes.ts'
import { recordStopped } from './tickets/automation-stopped.ts'
import { statusEvents, ticketEvents } from './tickets/events.ts'
import { formEvents } from './tickets/forms/events.ts'
import { watchForms } from './tickets/forms/registry.ts'
import { formRoutes } from './tickets/forms/routes.ts'
import { refuseUsedField } from './tickets/forms/used-fields.ts'
import { linkRoutes } from './tickets/links/routes.ts'
import { solveLinkedTicket } from './tickets/links/solve-linked.ts'
import { mergeRoutes } from './tickets/merging/routes.ts'
import { messageRoutes } from './tickets/message-routes.ts'
import { remoteImageRoutes } from './tickets/remote-image-routes.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { sendScheduled } from './tickets/send-scheduled.ts'
import { wakeTicket } from './tickets/snooze.ts'
import { checklistEvents } from './tickets/tasks/events.ts'
import { taskRoutes } from './tickets/tasks/routes.ts'
import { timeRoutes } from './tickets/tasks/time-routes.ts'
import { statusRoutes } from './tickets/status-routes.ts'
import { togetherRoutes } from './tickets/together-routes.ts'
import { viewEvents } from './tickets/views/events.ts'
import { viewRoutes } from './tickets/views/routes.ts'

/** Phases in which policies settle: rules, then SLA clocks, then routing. */
const policies: readonly (readonly Policy[])[] = [automation(currentSettings)]

/** What is derived in the same transaction. */
const projections: readonly Projection[] = [
  projectSearch,
  queueMail,
  queueFollowerMail,
  queueStatusNotice,
  endAccess,
  followMailIds,
  followArrivals,
  notify,
]

/** How each channel understands what arrived. */
const intakes: readonly Intake[] = [emailIntake]

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
]

/** What runs as long as the process, started in this order and ended in the other. */
export const services: readonly Service[] = [
  { name: 'settings', start: watchSettings },
  { name: 'products', start: watchProducts },
  { name: 'fields', start: watchFields },
  { name: 'forms', start: watchForms },
  housekeeping([sweepIdempotencyKeys, sweepAuth, sweepUploads, sweepGuards, sweepSignIns, forgetArrivals, sweepBin, sweepBulk, sweepPlay, sweepNotifications, sweepExports, sweepImports, sweepFiles([attachedFile, arrivedFile, exportedFile, importedFile])]),
  realtime,
  smtpIntake,
  imapIntake,
]

/** Every event the desk records, by name: the catalogue of integrations. */
export const eventCatalogue = {
  ...ticketEvents,
  ...statusEvents,
  ...checklistEvents,
  ...productEvents,
  ...fieldEvents,
  ...formEvents,
  ...viewEvents,
  ...notificationEvents,
  ...macroEvents,
  ...exportEvents,
  ...importEvents,
  ...peopleEvents,
  ...authEvents,
  ...settingEvents,
  ...templateEvents,
  ...mailboxEvents,
  ...ledgerEvents,
  ...dkimEvents,
  ...oauthEvents,
}

/** All routes, in the order of the documentation. */
const routes: readonly ((app: App, http: Http) => void)[] = [
  ticketRoutes,
  messageRoutes,
  mergeRoutes,
  linkRoutes,
  asideRoutes,
  taskRoutes,
  timeRoutes,
  togetherRoutes,
  sideRoutes,
  remoteImageRoutes,
  viewRoutes,
  macroRoutes,
  bulkRoutes,
  playRoutes,
  exportRoutes,
  importRoutes,
  statusRoutes,
  productRoutes,
  fieldRoutes(refuseUsedField),
  formRoutes,
  matrixRoutes,
  peopleRoutes,
  customerPageRoutes,
  ownershipRoutes,
  customerTicketRoutes,
  personMergeRoutes,
  organisationMergeRoutes,
  organisationRoutes,
  teamRoutes,
  settingRoutes,
  templateRoutes,
  searchRoutes,
  unreadFileRoutes,
  realtimeRoutes,
  notificationRoutes,
  signInRoutes,
  meRoutes,
  tokenRoutes,
  fileRoutes(visibleMessage, visibleSideMessage),
  mailboxRoutes,
  accountRoutes,
  oauthRoutes,
  calendarRoutes,
  confirmRoutes,
  dkimRoutes,
  unsubscribeRoutes,
  recipientRoutes,
  ledgerRoutes,
  rereadingRoutes(intakes),
  auditRoutes(eventCatalogue),
  demoRoutes,
  operationRoutes([guardFigures, wayFigures, ...accountFigures]),
]

export interface Start { config: Config; databaseUrl: string; secretKey: Buffer; log: Log; clock: () => Temporal.Instant; dns?: ResolveDns }

/** Puts the desk together on a migrated database. Nothing runs yet: main.ts starts what listens and works. */
export function makeApp({ config, databaseUrl, secretKey, log, clock, dns }: Start): App {
  const listeners = new Set<Listener>()
  const db = openDatabase(databaseUrl, { size: config.DATABASE_POOL, log })
  const app: App = {
    config, db, log, clock, listeners, dns: dns ?? systemDns(),
    mailWay: () => deskMailWay(app),
    files: rowsFirst(fileStore(config), db, clock),
    secrets: openSecrets(secretKey),
    change: makeChange({ db, clock, policies, stopped: recordStopped, projections, listeners }),
  }
  return app
}

/** The HTTP server of the desk, not yet listening. */
export async function makeDeskHttp(app: App, options: { strict?: boolean } = {}): Promise<Http> {
  const http = await makeHttp(app, { authenticate, routes, ...options })
  servePages(http, join(import.meta.dirname, '../dist/agent'), { filesOrigin: app.config.FILES_URL })
  return http
}
