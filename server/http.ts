import { join } from 'node:path'
import { auditRoutes } from './audit/routes.ts'
import { authenticate } from './auth/authenticate.ts'
import { authEvents } from './auth/events.ts'
import { meRoutes } from './auth/me-routes.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'
import { tokenRoutes } from './auth/token-routes.ts'
import { ruleEvents } from './automation/events.ts'
import { ruleRoutes } from './automation/routes.ts'
import { traceRoutes } from './automation/trace-routes.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { playRoutes } from './play/routes.ts'
import { wayFigures } from './channels/core/ways.ts'
import { ledgerEvents } from './channels/core/events.ts'
import { rereadingRoutes } from './channels/core/reread-routes.ts'
import { ledgerRoutes } from './channels/core/routes.ts'
import { calendarRoutes } from './channels/email/calendar/calendar-routes.ts'
import { dkimEvents } from './channels/email/dkim/events.ts'
import { dkimRoutes } from './channels/email/dkim/routes.ts'
import { mailboxEvents } from './channels/email/events.ts'
import { accountFigures } from './channels/email/imap/health.ts'
import { accountRoutes } from './channels/email/imap/routes.ts'
import { guardFigures } from './channels/email/guards/figures.ts'
import { confirmRoutes } from './channels/email/guards/confirm-routes.ts'
import { oauthEvents } from './channels/email/oauth/events.ts'
import { oauthRoutes } from './channels/email/oauth/routes.ts'
import { recipientRoutes } from './channels/email/recipient-routes.ts'
import { mailboxRoutes } from './channels/email/routes.ts'
import { unsubscribeRoutes } from './channels/email/sending/unsubscribe-routes.ts'
import { refuseUnknownDefault } from './calendars/change-calendar.ts'
import { calendarEvents } from './calendars/events.ts'
import { placeRoutes } from './calendars/place-routes.ts'
import { workingHoursRoutes } from './calendars/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { importEvents } from './imports/events.ts'
import { importRoutes } from './imports/routes.ts'
import { customerExportRoutes } from './exports/customer-routes.ts'
import { exportEvents } from './exports/events.ts'
import { exportRoutes } from './exports/routes.ts'
import { fieldEvents } from './fields/events.ts'
import { fieldRoutes } from './fields/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { macroEvents } from './macros/events.ts'
import { macroRoutes } from './macros/routes.ts'
import { notificationEvents } from './notifications/events.ts'
import { notificationRoutes } from './notifications/routes.ts'
import type { App } from './platform/app.ts'
import type { Http } from './platform/http/route.ts'
import { operationRoutes } from './platform/http/operations.ts'
import { servePages } from './platform/http/pages.ts'
import { makeHttp } from './platform/http/server.ts'
import { realtimeRoutes } from './realtime/routes.ts'
import { unreadFileRoutes } from './search/files/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { peopleEvents } from './people/events.ts'
import { organisationRoutes } from './people/organisation-routes.ts'
import { customerPageRoutes } from './people/page-routes.ts'
import { ownershipRoutes } from './people/product-routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { teamRoutes } from './people/team-routes.ts'
import { organisationMergeRoutes } from './tickets/people/organisation-merge-routes.ts'
import { customerTicketRoutes } from './tickets/people/page-routes.ts'
import { personMergeRoutes } from './tickets/people/routes.ts'
import { productEvents } from './products/events.ts'
import { productRoutes } from './products/routes.ts'
import { matrixRoutes } from './settings/matrix-routes.ts'
import { settingEvents } from './settings/events.ts'
import { settingRoutes } from './settings/routes.ts'
import { templateEvents } from './templates/events.ts'
import { templateRoutes } from './templates/routes.ts'
import { visibleSideMessage } from './side-conversations/queries.ts'
import { sideRoutes } from './side-conversations/routes.ts'
import { visibleCarrier, visibleMessage } from './tickets/access.ts'
import { asideRoutes } from './tickets/aside-routes.ts'
import { statusEvents, ticketEvents } from './tickets/events.ts'
import { formEvents } from './tickets/forms/events.ts'
import { formRoutes } from './tickets/forms/routes.ts'
import { refuseUsedField } from './tickets/forms/used-fields.ts'
import { linkRoutes } from './tickets/links/routes.ts'
import { mergeRoutes } from './tickets/merging/routes.ts'
import { draftRoutes } from './tickets/draft-routes.ts'
import { messageRoutes } from './tickets/message-routes.ts'
import { remoteImageRoutes } from './tickets/remote-image-routes.ts'
import { ticketRoutes } from './tickets/routes.ts'
import { checklistEvents } from './tickets/tasks/events.ts'
import { taskRoutes } from './tickets/tasks/routes.ts'
import { timeRoutes } from './tickets/tasks/time-routes.ts'
import { statusRoutes } from './tickets/status-routes.ts'
import { togetherRoutes } from './tickets/together-routes.ts'
import { whyRoutes } from './tickets/why-routes.ts'
import { viewEvents } from './tickets/views/events.ts'
import { viewRoutes } from './tickets/views/routes.ts'
import { intakes } from './work.ts'

/** Every event the desk records, by name: the catalogue of integrations. */
export const eventCatalogue = {
  ...ticketEvents,
  ...statusEvents,
  ...checklistEvents,
  ...productEvents,
  ...calendarEvents,
  ...ruleEvents,
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
  draftRoutes,
  mergeRoutes,
  linkRoutes,
  asideRoutes,
  taskRoutes,
  timeRoutes,
  togetherRoutes,
  whyRoutes,
  sideRoutes,
  remoteImageRoutes,
  viewRoutes,
  macroRoutes,
  bulkRoutes,
  playRoutes,
  exportRoutes,
  customerExportRoutes,
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
  settingRoutes(refuseUnknownDefault),
  ruleRoutes,
  traceRoutes,
  workingHoursRoutes,
  placeRoutes,
  templateRoutes,
  searchRoutes,
  unreadFileRoutes,
  realtimeRoutes,
  notificationRoutes,
  signInRoutes,
  meRoutes,
  tokenRoutes,
  fileRoutes({ message: visibleMessage, sideMessage: visibleSideMessage, carrier: visibleCarrier }),
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

/** The HTTP server of the desk, not yet listening. */
export async function makeDeskHttp(app: App, options: { strict?: boolean } = {}): Promise<Http> {
  const http = await makeHttp(app, { authenticate, routes, ...options })
  servePages(http, join(import.meta.dirname, '../dist/agent'), { filesOrigin: app.config.FILES_URL })
  return http
}
