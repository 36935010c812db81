import sql from 'sql-template-tag'
import { addIdentity } from '../../server/people/add-identity.ts'
import { createToken } from '../../server/auth/tokens.ts'
import { startSession } from '../../server/auth/sessions.ts'
import { runWhole } from '../../server/bulk/run-bulk.ts'
import { startBulk } from '../../server/bulk/start-bulk.ts'
import { addKey } from '../../server/channels/email/dkim/change-keys.ts'
import { accessApp, createApp, removeApp } from '../../server/channels/email/oauth/change-apps.ts'
import { listApps } from '../../server/channels/email/oauth/oauth-app.ts'
import { createOrganisation } from '../../server/people/create-organisation.ts'
import { createField } from '../../server/fields/create-field.ts'
import { createMacro } from '../../server/macros/create-macro.ts'
import { newId } from '../../server/platform/ids.ts'
import { accessTicket } from '../../server/tickets/access.ts'
import { merge } from '../../server/tickets/merging/merge.ts'
import { scheduleMessage } from '../../server/tickets/schedule-message.ts'
import { PASSWORD } from '../browser-session.ts'
import { factory, makePerson, makeTeam, makeTicket, reload, write } from '../factories.ts'
import { customerRequests } from './customer-requests.ts'
import { routingRequests } from './routing-requests.ts'
import { settingsRequests } from './settings-requests.ts'
import { taskRequests } from './requests-tasks.ts'
import { together } from './requests-together.ts'
import { importRequests } from './import-requests.ts'
import { viewRequests } from './view-requests.ts'
import { slaRequests } from './sla-requests.ts'
import { webhookRequests } from './webhook-requests.ts'
import { offForm } from './made-forms.ts'
import type { World } from './world.ts'

export interface Request {
  url: string
  body?: object | string
  type?: string
  /** An error that only whoever was let in gets. */
  letIn?: string
}
export type Make = (world: World) => Request | Promise<Request>

let count = 0
const unique = () => `new${++count}`
const unknownLink = 'pml_0000000000000000000000000000000000000000000'

const freshPerson = async ({ app }: World) => (await makePerson(app, 'customer')).id
const freshOrganisation = ({ app }: World) => app.change(factory, async tx => (await createOrganisation(tx, { name: unique() })).id)
const freshMailbox = async ({ app }: World) => {
  const id = newId()
  await app.change(factory, async tx => {
    tx.record({ kind: 'mailbox', id, version: 0 }, 'mailbox.created')
    await tx.query(sql`insert into mailboxes (id, address, key, name, created_at, version) values (${id}, ${`${unique()}@desk.test`}, ${`${unique()}@desk.test`}, 'Help', ${tx.now}, 1)`)
  })
  return id
}
const freshDkimKey = ({ app }: World) => app.change(factory, async tx => (await addKey(app, tx, { domain: `${unique()}.example`, algorithm: 'ed25519', privateKey: 'x', publicKey: 'x' })).id)
const freshOAuthApp = ({ app }: World) => app.change(factory, async tx => {
  for (const { id } of await listApps(tx)) await removeApp(tx, await accessApp(tx, id))
  return (await createApp(app, tx, { provider: 'google', clientId: 'x', clientSecret: 'x' })).id
})
const freshToken = ({ app, caller }: World) => app.change(factory, async tx => (await createToken(tx, caller.id, { name: 'x', scopes: ['tickets:read'] })).id)
const freshSession = ({ app, caller }: World) => app.change(factory, async tx => (await startSession(tx, caller.id, { ip: '', userAgent: '' })).id)

async function freshIdentity({ app }: World): Promise<string> {
  const person = await makePerson(app, 'customer')
  const identity = await app.change(factory, async tx => {
    const { version } = await tx.one<{ version: number }>(sql`select version from people where id = ${person.id}`)
    return addIdentity(tx, { id: person.id, version }, { kind: 'email', value: `${unique()}@example.com` })
  })
  return `/people/${person.id}/identities/${identity.id}`
}

/** A reply of the agent that can still be taken back. */
async function heldMessage({ app, people, ticket }: World): Promise<string> {
  const agent = await reload(app, people.agent)
  return app.change(agent, async tx => scheduleMessage(tx, await accessTicket(tx, ticket.id, 'reply'), agent.id, { kind: 'public', html: '<p>x</p>', text: 'x', attachmentIds: [] }, tx.now.add({ seconds: 10 })))
}

/** Another ticket of the same customer in the private team. */
const ofTeam = ({ app, people, teamId }: World) => makeTicket(app, { requester: people.customer, teamId })

/** One that is merged into the ticket. */
async function mergedTicket(w: World): Promise<string> {
  const { id } = await ofTeam(w)
  await w.app.change(factory, async tx => {
    for (const each of [id, w.ticket.id].sort()) await accessTicket(tx, each, 'update')
    await merge(tx, await accessTicket(tx, id, 'update'), await accessTicket(tx, w.ticket.id, 'update'), {})
  })
  return id
}

/** A message of the ticket, no invitation: who may answer one is told so. */
async function saidMessage({ app, ticket }: World): Promise<string> {
  return (await app.db.one<{ id: string }>(sql`select id from messages where ticket_id = ${ticket.id} limit 1`)).id
}

function field(w: World): Promise<string> {
  return w.app.change(factory, async tx => (await createField(tx, { carrier: 'ticket', key: unique(), kind: 'text', label: 'x', labels: {}, help: '', choices: [], limits: {}, required: 'never' })).id)
}


/** A macro that the lead made for the private team. */
async function teamMacro({ app, people, teamId }: World): Promise<string> {
  const lead = await reload(app, people.lead)
  return (await app.change(lead, tx => createMacro(tx, lead, { name: unique(), category: null, replies: [], notes: [], changes: { priority: 'high' }, personal: false, teamId }))).id
}

/** A bulk change of the agent that has not begun. */
async function agentsBulk({ app, people, ticket }: World): Promise<string> {
  const agent = await reload(app, people.agent)
  return (await app.change(agent, tx => startBulk(tx, agent, { ids: [ticket.id], changes: { priority: 'high' } }))).id
}
async function doneBulk(w: World): Promise<string> {
  const id = await agentsBulk(w)
  await runWhole(w.app, id)
  return id
}

/** How to call each route so that nothing but a missing permission could refuse it. A new route needs its line here and in matrix.txt. */
export const requests: Record<string, Make> = {
  ...together,
  'GET /api/v1/tickets': () => ({ url: '/tickets' }),
  'POST /api/v1/tickets': ({ people }) => ({ url: '/tickets', body: { subject: 'x', requesterId: people.customer.id, message: { text: 'x' } } }),
  'GET /api/v1/tickets/:id': w => ({ url: `/tickets/${w.ticket.id}` }),
  'PATCH /api/v1/tickets/:id': w => ({ url: `/tickets/${w.ticket.id}`, body: { priority: 'high' } }),
  'GET /api/v1/tickets/:id/timeline': w => ({ url: `/tickets/${w.ticket.id}/timeline` }),
  'GET /api/v1/tickets/:id/recipients': w => ({ url: `/tickets/${w.ticket.id}/recipients` }),
  'PUT /api/v1/tickets/:id/participants/:personId': async w => ({ url: `/tickets/${w.ticket.id}/participants/${await freshPerson(w)}`, body: {} }),
  'DELETE /api/v1/tickets/:id/participants/:personId': async w => ({ url: `/tickets/${w.ticket.id}/participants/${await freshPerson(w)}` }),
  'POST /api/v1/tickets/:id/messages': w => ({ url: `/tickets/${w.ticket.id}/messages`, body: { text: 'x' } }),
  'POST /api/v1/tickets/:id/merge': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/merge`, body: { into: w.ticket.id } }),
  'POST /api/v1/tickets/:id/unmerge': async w => ({ url: `/tickets/${await mergedTicket(w)}/unmerge` }),
  'GET /api/v1/tickets/:id/duplicates': w => ({ url: `/tickets/${w.ticket.id}/duplicates` }),
  'POST /api/v1/messages/:id/move': async w => ({ url: `/messages/${(await write(w.app, w.people.customer, w.ticket.id)).id}/move`, body: {} }),
  'PUT /api/v1/tickets/:id/links/:is/:other': async w => ({ url: `/tickets/${w.ticket.id}/links/related/${(await ofTeam(w)).id}` }),
  'DELETE /api/v1/tickets/:id/links/:is/:other': async w => ({ url: `/tickets/${w.ticket.id}/links/related/${(await ofTeam(w)).id}` }),
  ...taskRequests,
  'POST /api/v1/tickets/:id/links/solve': w => ({ url: `/tickets/${w.ticket.id}/links/solve`, body: {} }),
  'POST /api/v1/tickets/:id/spam': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/spam`, body: {} }),
  'DELETE /api/v1/tickets/:id': async w => ({ url: `/tickets/${(await ofTeam(w)).id}` }),
  'POST /api/v1/tickets/:id/restore': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/restore`, body: {} }),
  'POST /api/v1/tickets/:id/snooze': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/snooze`, body: { until: null } }),
  'DELETE /api/v1/tickets/:id/snooze': async w => ({ url: `/tickets/${(await ofTeam(w)).id}/snooze` }),
  'PATCH /api/v1/messages/:id/schedule': async w => ({ url: `/messages/${await heldMessage(w)}/schedule`, body: { sendAt: w.app.clock().add({ hours: 1 }).toString() } }),
  'POST /api/v1/messages/:id/cancel': async w => ({ url: `/messages/${await heldMessage(w)}/cancel` }),
  // the picture stands on this machine, which nobody is let to: whoever hears that may see the message
  'GET /api/v1/messages/:id/remote': async w => {
    const picture = 'http://127.0.0.1/x.png'
    const message = await write(w.app, await reload(w.app, w.people.agent), w.ticket.id, { html: `<img data-remote-src="${picture}" />` })
    return { url: `/messages/${message.id}/remote?src=${encodeURIComponent(picture)}`, letIn: 'outbound-refused' }
  },
  'POST /api/v1/messages/:id/calendar-reply': async w => ({ url: `/messages/${await saidMessage(w)}/calendar-reply`, body: { answer: 'accepted' } }),
  'POST /api/v1/tickets/:id/read': w => ({ url: `/tickets/${w.ticket.id}/read` }),
  'DELETE /api/v1/tickets/:id/read': w => ({ url: `/tickets/${w.ticket.id}/read` }),
  'GET /api/v1/tickets/:id/drafts/:kind': w => ({ url: `/tickets/${w.ticket.id}/drafts/note` }),
  'PUT /api/v1/tickets/:id/drafts/:kind': w => ({ url: `/tickets/${w.ticket.id}/drafts/note`, body: { html: 'x', version: 0 } }),
  'DELETE /api/v1/tickets/:id/drafts/:kind': w => ({ url: `/tickets/${w.ticket.id}/drafts/note` }),
  'GET /api/v1/realtime': () => ({ url: '/realtime', letIn: 'websocket' }),
  'GET /api/v1/tags': () => ({ url: '/tags' }),
  'GET /api/v1/statuses': () => ({ url: '/statuses' }),
  'POST /api/v1/statuses': () => ({ url: '/statuses', body: { category: 'open', name: unique() } }),
  'PATCH /api/v1/statuses/:id': w => ({ url: `/statuses/${w.ticket.statusId}`, body: { position: 5 } }),
  'GET /api/v1/fields': () => ({ url: '/fields' }),
  'POST /api/v1/fields': () => ({ url: '/fields', body: { key: unique(), kind: 'text', label: 'x' } }),
  'PATCH /api/v1/fields/:id': async w => ({ url: `/fields/${await field(w)}`, body: { help: unique() } }),
  ...importRequests,
  ...viewRequests,
  'GET /api/v1/forms': () => ({ url: '/forms' }),
  'POST /api/v1/forms': () => ({ url: '/forms', body: { name: 'x', active: false, fields: [] } }),
  'PATCH /api/v1/forms/:id': async w => ({ url: `/forms/${await offForm(w)}`, body: { name: unique() } }),

  'GET /api/v1/macros': () => ({ url: '/macros' }),
  'POST /api/v1/macros': () => ({ url: '/macros', body: { name: 'x', changes: { priority: 'high' } } }),
  'GET /api/v1/macros/:id': async w => ({ url: `/macros/${await teamMacro(w)}` }),
  'PATCH /api/v1/macros/:id': async w => ({ url: `/macros/${await teamMacro(w)}`, body: { name: 'y' } }),
  'POST /api/v1/macros/preview': w => ({ url: '/macros/preview', body: { replies: [], notes: [], changes: { priority: 'low' }, ticketId: w.ticket.id } }),
  'POST /api/v1/macros/:id/preview': async w => ({ url: `/macros/${await teamMacro(w)}/preview`, body: { ticketId: w.ticket.id } }),
  'POST /api/v1/macros/:id/use': async w => ({ url: `/macros/${await teamMacro(w)}/use`, body: { ticketId: w.ticket.id } }),
  'GET /api/v1/macros/export': () => ({ url: '/macros/export' }),
  'POST /api/v1/macros/import': () => ({ url: '/macros/import', body: { format: 'pomost-macros', version: 1, macros: [] } }),
  'POST /api/v1/bulk-changes': w => ({ url: '/bulk-changes', body: { ids: [w.ticket.id], changes: { priority: 'high' } } }),
  'GET /api/v1/bulk-changes': () => ({ url: '/bulk-changes' }),
  'GET /api/v1/bulk-changes/size': () => ({ url: '/bulk-changes/size?viewId=open' }),
  'GET /api/v1/bulk-changes/:id': async w => ({ url: `/bulk-changes/${await agentsBulk(w)}` }),
  'GET /api/v1/bulk-changes/:id/items': async w => ({ url: `/bulk-changes/${await agentsBulk(w)}/items` }),
  'POST /api/v1/bulk-changes/:id/cancel': async w => ({ url: `/bulk-changes/${await agentsBulk(w)}/cancel` }),
  'POST /api/v1/bulk-changes/:id/undo': async w => ({ url: `/bulk-changes/${await doneBulk(w)}/undo` }),

  ...customerRequests,
  ...settingsRequests,
  ...routingRequests,
  ...webhookRequests,
  ...slaRequests,
  'GET /api/v1/people': () => ({ url: '/people' }),
  'POST /api/v1/people': () => ({ url: '/people', body: { name: 'x' } }),
  'GET /api/v1/people/:id': w => ({ url: `/people/${w.people.customer.id}` }),
  'PATCH /api/v1/people/:id': w => ({ url: `/people/${w.people.customer.id}`, body: { vip: true } }),
  'POST /api/v1/people/:id/identities': async w => ({ url: `/people/${await freshPerson(w)}/identities`, body: { value: `${unique()}@example.com` } }),
  'PATCH /api/v1/people/:id/identities/:identityId': async w => ({ url: await freshIdentity(w), body: { verified: true } }),
  'DELETE /api/v1/people/:id/identities/:identityId': async w => ({ url: await freshIdentity(w) }),
  'DELETE /api/v1/people/:id/totp': w => ({ url: `/people/${w.people.agent.id}/totp` }),
  'GET /api/v1/organisations': () => ({ url: '/organisations' }),
  'POST /api/v1/organisations': () => ({ url: '/organisations', body: { name: 'x' } }),
  'GET /api/v1/organisations/:id': async w => ({ url: `/organisations/${await freshOrganisation(w)}` }),
  'PATCH /api/v1/organisations/:id': async w => ({ url: `/organisations/${await freshOrganisation(w)}`, body: { vip: true } }),
  'GET /api/v1/teams': () => ({ url: '/teams' }),
  'POST /api/v1/teams': () => ({ url: '/teams', body: { name: unique() } }),
  'GET /api/v1/teams/:id': w => ({ url: `/teams/${w.teamId}` }),
  'PATCH /api/v1/teams/:id': async ({ app }) => ({ url: `/teams/${await makeTeam(app)}`, body: { name: unique() } }),
  'PUT /api/v1/teams/:id/members/:personId': async w => ({ url: `/teams/${await makeTeam(w.app)}/members/${w.people.agent.id}` }),
  'DELETE /api/v1/teams/:id/members/:personId': async w => ({ url: `/teams/${await makeTeam(w.app)}/members/${w.people.agent.id}` }),

  'GET /api/v1/search': () => ({ url: '/search?q=invoice' }),
  'GET /api/v1/search/operators': () => ({ url: '/search/operators' }),
  'GET /api/v1/search/files': () => ({ url: '/search/files' }),
  'POST /api/v1/search/files/:id/retry': w => ({ url: `/search/files/${w.fileId}/retry` }),

  'POST /api/v1/session': w => ({ url: '/session', body: { email: w.people.agent.address, password: PASSWORD } }),
  'DELETE /api/v1/session': () => ({ url: '/session' }),
  'POST /api/v1/password-resets': () => ({ url: '/password-resets', body: { email: `${unique()}@example.com` } }),
  'POST /api/v1/password-resets/:token': () => ({ url: `/password-resets/${unknownLink}`, body: { password: PASSWORD } }),
  'POST /api/v1/invitations': () => ({ url: '/invitations', body: { email: `${unique()}@example.com`, name: 'x', role: 'agent' } }),
  'GET /api/v1/invitations/:token': () => ({ url: `/invitations/${unknownLink}` }),
  'POST /api/v1/invitations/:token': () => ({ url: `/invitations/${unknownLink}`, body: { password: PASSWORD } }),
  'GET /api/v1/setup': () => ({ url: '/setup' }),
  'POST /api/v1/setup': () => ({ url: '/setup', body: { token: unknownLink, name: 'x', email: 'x@example.com', password: PASSWORD } }),
  'GET /api/v1/me': () => ({ url: '/me' }),
  'PATCH /api/v1/me': () => ({ url: '/me', body: { preferences: { theme: 'dark' } } }),
  'POST /api/v1/me/password': () => ({ url: '/me/password', body: { current: PASSWORD, password: PASSWORD } }),
  'GET /api/v1/me/sessions': () => ({ url: '/me/sessions' }),
  'DELETE /api/v1/me/sessions/:id': async w => ({ url: `/me/sessions/${await freshSession(w)}` }),
  'POST /api/v1/me/totp': () => ({ url: '/me/totp' }),
  'POST /api/v1/me/totp/confirm': async ({ app, caller }) => {
    // without a secret there is nothing to confirm, which is no refusal
    await app.db.query(sql`update credentials set totp_secret = null where person_id = ${caller.id}`)
    return { url: '/me/totp/confirm', body: { code: '000000' } }
  },
  'DELETE /api/v1/me/totp': () => ({ url: '/me/totp', body: { password: PASSWORD } }),
  'GET /api/v1/tokens': () => ({ url: '/tokens' }),
  'POST /api/v1/tokens': () => ({ url: '/tokens', body: { name: 'x', scopes: ['tickets:read'] } }),
  'DELETE /api/v1/tokens/:id': async w => ({ url: `/tokens/${await freshToken(w)}` }),

  'POST /api/v1/files': () => ({ url: '/files?name=x', body: 'x', type: 'application/octet-stream' }),
  'GET /api/v1/files/:id/:name': w => ({ url: `/files/${w.fileId}/a.txt` }),
  'GET /api/v1/files/:id': w => ({ url: `/files/${w.fileId}` }),
  'GET /api/v1/audit': () => ({ url: '/audit' }),
  'GET /api/v1/events': () => ({ url: '/events' }),

  'GET /api/v1/mailboxes': () => ({ url: '/mailboxes' }),
  'POST /api/v1/mailboxes': () => ({ url: '/mailboxes', body: { address: `${unique()}@desk.test` } }),
  'GET /api/v1/mailboxes/:id': w => ({ url: `/mailboxes/${w.mailboxId}` }),
  'PATCH /api/v1/mailboxes/:id': w => ({ url: `/mailboxes/${w.mailboxId}`, body: { name: 'Help' } }),
  'DELETE /api/v1/mailboxes/:id': async w => ({ url: `/mailboxes/${await freshMailbox(w)}` }),
  'POST /api/v1/mailboxes/:id/test': w => ({ url: `/mailboxes/${w.mailboxId}/test` }),
  'GET /api/v1/mail-accounts': () => ({ url: '/mail-accounts' }),
  'POST /api/v1/mailboxes/:id/look': w => ({ url: `/mailboxes/${w.mailboxId}/look` }),
  'POST /api/v1/mail-folders': () => ({ url: '/mail-folders', body: { intake: { kind: 'handed' } } }),
  'POST /api/v1/mailboxes/:id/test-mails': w => ({ url: `/mailboxes/${w.mailboxId}/test-mails` }),
  'GET /api/v1/mailboxes/:id/test-mails/:token': w => ({ url: `/mailboxes/${w.mailboxId}/test-mails/0123456789abcdef` }),
  'POST /api/v1/mailboxes/:id/sign-in': async w => ({ url: `/mailboxes/${w.mailboxId}/sign-in`, body: { appId: await freshOAuthApp(w) } }),
  'DELETE /api/v1/mailboxes/:id/sign-in': w => ({ url: `/mailboxes/${w.mailboxId}/sign-in` }),
  'GET /api/v1/oauth-apps': () => ({ url: '/oauth-apps' }),
  'POST /api/v1/oauth-apps': () => ({ url: '/oauth-apps', body: { provider: 'google', clientId: 'x', clientSecret: 'x' } }),
  'PATCH /api/v1/oauth-apps/:id': async w => ({ url: `/oauth-apps/${await freshOAuthApp(w)}`, body: { name: unique() } }),
  'DELETE /api/v1/oauth-apps/:id': async w => ({ url: `/oauth-apps/${await freshOAuthApp(w)}` }),
  'GET /api/v1/dkim-keys': () => ({ url: '/dkim-keys' }),
  'POST /api/v1/dkim-keys': () => ({ url: '/dkim-keys', body: { domain: `${unique()}.example`, algorithm: 'ed25519' } }),
  'POST /api/v1/dkim-keys/:id/activate': async w => ({ url: `/dkim-keys/${await freshDkimKey(w)}/activate` }),
  'POST /api/v1/dkim-keys/:id/retire': async w => ({ url: `/dkim-keys/${await freshDkimKey(w)}/retire` }),
  'DELETE /api/v1/dkim-keys/:id': async w => ({ url: `/dkim-keys/${await freshDkimKey(w)}` }),
  'GET /api/v1/mail-templates': () => ({ url: '/mail-templates' }),
  'GET /api/v1/mail-templates/:kind/:language': () => ({ url: '/mail-templates/solved/en' }),
  'PUT /api/v1/mail-templates/:kind/:language': () => ({ url: '/mail-templates/solved/en', body: { subject: unique(), body: 'x' } }),
  'DELETE /api/v1/mail-templates/:kind/:language': () => ({ url: '/mail-templates/solved/en' }),
  'GET /api/v1/mail-templates/:kind/:language/versions': () => ({ url: '/mail-templates/solved/en/versions' }),
  'POST /api/v1/mail-templates/:kind/:language/preview': () => ({ url: '/mail-templates/solved/en/preview', body: { subject: 'x', body: 'x' } }),
  'POST /api/v1/mailboxes/:id/messages': w => ({ url: `/mailboxes/${w.mailboxId}/messages`, body: 'Subject: x\r\n\r\nx', type: 'message/rfc822' }),
  'GET /api/v1/ledger': () => ({ url: '/ledger' }),
  'GET /api/v1/ledger/:id': w => ({ url: `/ledger/${w.arrivalId}` }),
  'GET /api/v1/ledger/:id/raw': w => ({ url: `/ledger/${w.arrivalId}/raw` }),
  'GET /api/v1/ledger/:id/reread': w => ({ url: `/ledger/${w.arrivalId}/reread` }),
  'POST /api/v1/ledger/:id/reread': w => ({ url: `/ledger/${w.arrivalId}/reread` }),
  'GET /api/v1/rereading': () => ({ url: '/rereading' }),
  'GET /api/v1/rereading/preview': () => ({ url: '/rereading/preview' }),
  'POST /api/v1/rereading': () => ({ url: '/rereading' }),
  'POST /api/v1/ledger/:id/retry': w => ({ url: `/ledger/${w.arrivalId}/retry`, body: {} }),
  'GET /api/v1/deliveries': () => ({ url: '/deliveries' }),
  'GET /api/v1/deliveries/paused': () => ({ url: '/deliveries/paused' }),
  'POST /api/v1/deliveries/:id/retry': w => ({ url: `/deliveries/${w.deliveryId}/retry` }),
  'GET /api/v1/demo': () => ({ url: '/demo' }),
  'POST /api/v1/demo': () => ({ url: '/demo' }),
  'DELETE /api/v1/demo': () => ({ url: '/demo' }),
}

/** Routes outside the API, which ask nobody who they are. */
export const OPEN = new Set([
  'GET /files/:id/:name', 'GET /unsubscribe/:token', 'POST /unsubscribe/:token', 'GET /healthz', 'GET /readyz', 'GET /metrics', 'GET /api/v1/openapi.json', 'GET /api/docs',
  'GET /confirm/:token', 'POST /confirm/:token', 'GET /oauth/callback', 'GET /*',
])

/** Whoever was let in here has to sign in again. */
export const ENDS_SESSIONS = new Set(['DELETE /api/v1/session', 'POST /api/v1/me/password'])
