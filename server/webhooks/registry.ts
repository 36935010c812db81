import sql, { raw } from 'sql-template-tag'
import type { Queries } from '../platform/db.ts'
import { remembered } from '../platform/remembered.ts'
import type { Webhook } from './webhook.ts'

export const WEBHOOK_COLUMNS = raw('w.id, w.name, w.url, w.events, w.enabled, w.stopped, w.version')

/** All webhooks by name, kept in memory, because every change of the desk asks for them. */
export const { current: allWebhooks, announce: announceWebhooks, watch: watchWebhooks } = remembered('webhooks', load)

function load(q: Queries): Promise<readonly Webhook[]> {
  return q.query<Webhook>(sql`select ${WEBHOOK_COLUMNS} from webhooks w order by lower(w.name), w.id`)
}
