import { endAccess } from './auth/end-access.ts'
import { followQuietCustomers } from './automation/customers/quiet.ts'
import { followTimeRules } from './automation/follow-time.ts'
import { switchOffOffenders } from './automation/offenders.ts'
import { automation } from './automation/react.ts'
import { followZone } from './calendars/follow-zone.ts'
import { followArrivals } from './channels/core/follow-messages.ts'
import { deskMailWay } from './channels/email/desk-mail.ts'
import { queueFollowerMail } from './channels/email/sending/follower-mail.ts'
import { followMailIds } from './channels/email/follow-messages.ts'
import { queueMail } from './channels/email/sending/queue-mail.ts'
import { queueStatusNotice } from './channels/email/sending/status-notice.ts'
import { notify } from './notifications/notify.ts'
import type { App, ResolveDns } from './platform/app.ts'
import { makeChange, type Listener, type Projection } from './platform/change.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db.ts'
import { systemDns } from './platform/dns.ts'
import { diskStore } from './platform/files.ts'
import { rowsFirst } from './platform/file-rows.ts'
import { s3Store } from './platform/files-s3.ts'
import type { Log } from './platform/log.ts'
import { openSecrets } from './platform/secrets.ts'
import type { Phase } from './platform/settle.ts'
import { keepRouting } from './routing/keep.ts'
import { keepVip } from './routing/keep-vip.ts'
import { leavers, routing } from './routing/react.ts'
import { projectSearch } from './search/project.ts'
import { escalation } from './sla/escalate.ts'
import { serviceLevels } from './sla/follow.ts'
import { currentSettings } from './settings/current.ts'
import { recordStopped } from './tickets/automation-stopped.ts'
import { tellWebhooks } from './webhooks/queue-webhook.ts'
import { indexNewFields } from './tickets/field-indexes.ts'

/** Phases in which policies settle: rules, then SLA clocks, then routing. */
const policies: readonly Phase[] = [[...automation(currentSettings), followZone], [serviceLevels, escalation], [routing, leavers]]

/** What is derived in the same transaction. */
const projections: readonly Projection[] = [
  keepRouting,
  keepVip,
  projectSearch,
  queueMail,
  queueFollowerMail,
  queueStatusNotice,
  endAccess,
  followMailIds,
  followArrivals,
  followTimeRules,
  followQuietCustomers,
  switchOffOffenders,
  notify,
  indexNewFields,
  tellWebhooks,
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

function fileStore(config: Config) {
  if (!config.S3_ENDPOINT) return diskStore(`${config.DATA_DIR}/files`)
  return s3Store({
    endpoint: config.S3_ENDPOINT, bucket: config.S3_BUCKET!, region: config.S3_REGION, accessKeyId: config.S3_ACCESS_KEY_ID!, secretAccessKey: config.S3_SECRET_ACCESS_KEY!,
  })
}
