import type { Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { App } from '../../platform/app.ts'
import { checkVersion } from '../../platform/http/check-version.ts'
import { onceOnly } from '../../platform/http/idempotency.ts'
import { route, type Http } from '../../platform/http/route.ts'
import { idParams } from '../../platform/http/shapes.ts'
import { setVersion } from '../../platform/http/versions.ts'
import { problem } from '../../platform/problem.ts'
import { acceptMail, refuseInactive } from './accept-mail.ts'
import { createMailbox } from './create-mailbox.ts'
import { MAILBOX_COLUMNS, mailboxById, type Mailbox } from './mailbox.ts'
import { activeMailboxes } from './mailboxes.ts'
import { grantsOf } from './oauth/grant.ts'
import { acceptedMail, mailboxBody, mailboxChangesIn, mailboxIn, mailboxPage, mailboxTest, showMailbox, testArrivalBody, testMailBody, testMailParams, type FetchState } from './schemas.ts'
import { sendTest, TEST_SECONDS, testArrival } from './sending/send-test.ts'
import { testMailbox } from './sending/test-mailbox.ts'
import { accessMailbox, updateMailbox } from './update-mailbox.ts'

const tags = ['Mailboxes']
const admin = { access: 'admin', scope: 'admin' } as const

export function mailboxRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/mailboxes', ...admin, summary: 'All mailboxes', tags, response: mailboxPage,
    handler: async () => {
      const rows = await app.db.query<Mailbox & { state: FetchState | null }>(sql`select ${MAILBOX_COLUMNS} from mailboxes m order by m.active desc, m.created_at, m.id limit 1000`)
      const states = await statesOf(app, rows.map(row => row.id))
      const grants = await grantsOf(app.db, rows.map(row => row.id))
      return { items: rows.map(row => showMailbox(row, states.get(row.id), grants.get(row.id))), nextCursor: null }
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes', ...admin, summary: 'Add a mailbox', tags, body: mailboxIn, response: mailboxBody, status: 201,
    handler: ({ actor, body, request }) => app.change(actor, tx => onceOnly(tx, request, async () => showMailbox(await createMailbox(app, tx, body), undefined, undefined))),
  })
  route(http, {
    method: 'GET', url: '/api/v1/mailboxes/:id', ...admin, summary: 'One mailbox', tags, params: idParams, response: mailboxBody,
    handler: async ({ params, reply }) => {
      const mailbox = await mailboxById(app.db, params.id)
      setVersion(reply, mailbox.version)
      return showWhole(app, mailbox)
    },
  })
  route(http, {
    method: 'PATCH', url: '/api/v1/mailboxes/:id', ...admin, summary: 'Change a mailbox', tags, params: idParams, body: mailboxChangesIn, response: mailboxBody,
    handler: async ({ actor, params, body, request, reply }) => {
      const mailbox = await app.change(actor, async tx => {
        const found = await accessMailbox(tx, params.id)
        await checkVersion(tx, request, found, Object.keys(body))
        return updateMailbox(app, tx, found, body)
      })
      setVersion(reply, mailbox.version)
      return showWhole(app, mailbox)
    },
  })
  route(http, {
    method: 'DELETE', url: '/api/v1/mailboxes/:id', ...admin, summary: 'Switch a mailbox off', tags, params: idParams, response: 'nothing',
    handler: ({ actor, params }) => app.change(actor, async tx => { await updateMailbox(app, tx, await accessMailbox(tx, params.id), { active: false }) }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes/:id/test', ...admin, summary: 'Try both ways of a mailbox for real', tags, params: idParams, response: mailboxTest, perMinute: 20,
    handler: async ({ params }) => testMailbox(app, await mailboxById(app.db, params.id)),
  })
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes/:id/test-mails', ...admin, summary: 'Send a real mail from a mailbox to itself', tags, params: idParams, response: testMailBody, status: 201, perMinute: 10,
    handler: async ({ params }) => ({ ...await sendTest(app, await mailboxById(app.db, params.id)), waitSeconds: TEST_SECONDS }),
  })
  route(http, {
    method: 'GET', url: '/api/v1/mailboxes/:id/test-mails/:token', ...admin, summary: 'Whether a test mail has come back', tags, params: testMailParams, response: testArrivalBody,
    handler: async ({ params }) => testArrival(app, await mailboxById(app.db, params.id), params.token),
  })
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes/:id/messages', ...admin, summary: 'Hand over a raw mail (Content-Type: message/rfc822)', tags, params: idParams, response: acceptedMail, status: 202, raw: true,
    handler: async ({ params, request }) => {
      if (!/^message\/rfc822\b/i.test(request.headers['content-type'] ?? '')) throw problem.unsupported('content-type', 'Send the raw mail with Content-Type: message/rfc822.')
      const mailbox = (await activeMailboxes(app.db)).find(each => each.id === params.id) ?? await mailboxById(app.db, params.id)
      refuseInactive(mailbox)
      return acceptMail(app, { raw: request.body as Readable, via: 'http', mailboxId: mailbox.id, envelope: { remote: request.ip } })
    },
  })
}

async function showWhole(app: App, mailbox: Mailbox) {
  return showMailbox(mailbox, (await statesOf(app, [mailbox.id])).get(mailbox.id), (await grantsOf(app.db, [mailbox.id])).get(mailbox.id))
}

async function statesOf(app: App, ids: string[]): Promise<Map<string, FetchState>> {
  const rows = await app.db.query<FetchState & { id: string }>(sql`select mailbox_id as id, looked_at as "checkedAt", error from imap_accounts where mailbox_id = any(${ids}::uuid[])`)
  return new Map(rows.map(row => [row.id, row]))
}
