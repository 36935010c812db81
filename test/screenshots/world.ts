import { setTimeout } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { personActor } from '../../server/auth/person-actor.ts'
import { loadDemo } from '../../server/demo/load-demo.ts'
import type { Desk } from '../../server/start-desk.ts'
import { givePassword } from '../browser-session.ts'
import { callerOf, type Caller } from './caller.ts'
import { written, type Language } from './words.ts'

export const languages = Object.keys(written) as Language[]
export const ADMIN = 'admin@desk.example'
const ADMIN_NAME = 'Kim Larsen'

/** What the pictures in one language are of. */
export interface World { ticket: number; customer: string; view: string; form: string; mailbox: string; side: string; policy: string; rule: string }

/** Fills a desk with the demo data and what it lacks for the pictures, by the API, as colleagues would. */
export async function makeWorld(desk: Desk): Promise<Record<Language, World>> {
  await loadDemo(desk.app)
  await Promise.all(languages.map(async language => {
    const { id } = await desk.app.db.one<{ id: string }>(sql`select person_id as id from identities where value = ${written[language].agent}`)
    await givePassword(desk.app, await personActor(desk.app.db, id, 'session'))
  }))
  const admin = await callerOf(desk.address, ADMIN)
  await admin('PATCH', '/me', { name: ADMIN_NAME })
  const mailbox = await makeMailbox(admin)
  const worlds = {} as Record<Language, World>
  for (const language of languages) worlds[language] = await makeLanguage(desk, admin, language, mailbox)
  await receiveMails(desk, admin, mailbox)
  for (const language of languages) await tellAdmin(desk, language)
  await admin('POST', '/webhooks', { name: 'CRM', url: 'https://crm.example/hooks/desk', events: ['ticket.opened', 'ticket.statusChanged'] })
  return worlds
}

async function makeMailbox(admin: Caller): Promise<string> {
  const { id } = await admin('POST', '/mailboxes', { address: 'support@bikes.example', name: 'Bikes Support', intake: { kind: 'handed' } })
  await admin('PATCH', '/settings', { trustedMailServers: ['mx.bikes.example'] })
  return id
}

async function makeLanguage(desk: Desk, admin: Caller, language: Language, mailbox: string): Promise<World> {
  const words = written[language]
  const ticket = await desk.app.db.one<{ id: string; number: number; requester: string; team: string; assignee: string }>(
    sql`select id, number, requester_id as requester, team_id as team, assignee_id as assignee from tickets where subject = ${words.ticket}`)
  const [part, serial] = await makeFields(admin, language)
  const form = await admin('POST', '/forms', {
    name: words.form, fields: [part, serial, 'impact', 'urgency'].map((field, index) => ({ field, required: index === 0 ? 'open' : 'never' })),
    rules: [{ when: { field: part, op: 'is', value: 'p1' }, effects: [{ do: 'show', field: serial }, { do: 'require', field: serial, at: 'solve' }] }],
  })
  await makeMacros(admin, language)
  const agent = await callerOf(desk.address, words.agent)
  const view = await agent('POST', '/views', {
    name: words.view, emoji: '🔧', folder: words.folder, sort: '-priority', groupBy: 'priority', columns: ['number', 'subject', 'requesterId', 'category', 'assigneeId', 'tags', 'updatedAt'],
    condition: { all: [{ field: 'category', op: 'in', value: ['new', 'open', 'waiting-customer'] }, { field: 'teamId', op: 'in', value: [ticket.team] }, { none: [{ field: 'tags', op: 'hasAny', value: ['idea'] }] }] },
  })
  const now = desk.app.clock()
  for (const [index, title] of words.tasks.entries()) await agent('POST', `/tickets/${ticket.id}/tasks`, { title, ownerId: ticket.assignee, dueAt: now.add({ hours: 3 + index * 20 }).toString() })
  await agent('POST', `/tickets/${ticket.id}/time`, { seconds: 1500 })
  const side = await agent('POST', `/tickets/${ticket.id}/side-conversations`, { subject: words.side, to: [words.supplier], html: `<p>${words.sideText}</p>` })
  return { ticket: ticket.number, customer: ticket.requester, view: view.id, form: form.id, mailbox, side: side.id, ...await makePromises(admin, language) }
}

/** A policy for the tickets of the language, and a rule as its template has it, which is off. */
async function makePromises(admin: Caller, language: Language): Promise<{ policy: string; rule: string }> {
  const { policy, rule } = written[language]
  const goal = { hours: 'working', pausedIn: [] }
  const goals = { 'first-response': { ...goal, targets: [1440, 480, 240, 60] }, resolution: { ...goal, pausedIn: ['waiting-customer'], targets: [9600, 4800, 2400, 960] } }
  await admin('POST', '/sla-policies', { name: policy, definition: { condition: { field: 'requester.language', op: 'is', value: language }, goals, warnings: [{ at: { percent: 75 }, tell: ['assignee'] }, { at: { percent: 90 }, tell: ['assignee', 'leads'] }] } })
  const { items } = await admin('GET', '/rules/templates') as unknown as { items: { key: string; definition: object }[] }
  await admin('POST', '/rules', { name: rule, enabled: false, definition: items.find(({ key }) => key === 'closeSilent')!.definition })
  return { policy, rule }
}

async function makeFields(admin: Caller, language: Language): Promise<[string, string]> {
  const words = written[language]
  await admin('POST', '/fields', { key: `part_${language}`, kind: 'choice', label: words.choice, choices: words.parts.map((label, index) => ({ key: `p${index + 1}`, label })) })
  await admin('POST', '/fields', { key: `serial_${language}`, kind: 'text', label: words.field })
  return [`custom.part_${language}`, `custom.serial_${language}`]
}

async function makeMacros(admin: Caller, language: Language): Promise<void> {
  const words = written[language]
  await admin('POST', '/macros', { name: words.macro, personal: false, replies: [{ language, html: `<p>${words.macroText}</p>` }], changes: { priority: 'urgent', addTags: [words.form.toLowerCase()] } })
  await admin('POST', '/macros', { name: words.otherMacro, personal: false, replies: [{ language, html: `<p>${words.otherMacroText}</p>` }] })
}

/** A mention and an assignment on a ticket that came by mail, which stand behind the administrator's bell: of tickets of the demo data nobody is told. */
async function tellAdmin(desk: Desk, language: Language): Promise<void> {
  const words = written[language]
  const agent = await callerOf(desk.address, words.agent)
  const admin = await desk.app.db.one<{ id: string }>(sql`select person_id as id from identities where value = ${ADMIN}`)
  const came = await desk.app.db.maybe<{ id: string }>(sql`select id from tickets where not demo and assignee_id is null order by number limit 1`)
  if (!came) return
  await agent('POST', `/tickets/${came.id}/messages`, { kind: 'note', html: `<p><span data-mention="person:${admin.id}">@${ADMIN_NAME}</span> ${words.note}</p>` })
  await agent('PATCH', `/tickets/${came.id}`, { assigneeId: admin.id })
}

/** Mails of every kind that the ledger knows. */
async function receiveMails(desk: Desk, admin: Caller, mailbox: string): Promise<void> {
  const mails = [
    mail({ from: 'Emma Clarke <emma.clarke@mailbox.example>', subject: 'Where is my charger?', vouched: 'dmarc=pass' }),
    mail({ from: 'Ivan Kolev <ivan.kolev@poshta.example>', subject: 'Re: 48332', vouched: 'dmarc=pass' }),
    mail({ from: 'Bank <security@bank.example>', subject: 'Your account is locked', vouched: 'dmarc=fail' }),
    mail({ from: 'Piotr <piotr.lukasiewicz@poczta.example>', subject: 'Out of office', vouched: 'dmarc=pass', more: 'Auto-Submitted: auto-replied\r\n' }),
  ]
  for (const each of mails) await admin('POST', `/mailboxes/${mailbox}/messages`, each, { 'content-type': 'message/rfc822' })
  for (let tries = 0; tries < 100; tries++) {
    const { left } = await desk.app.db.one<{ left: number }>(sql`select count(*)::int as left from arrivals where outcome = 'waiting'`)
    if (left === 0) return
    await setTimeout(100)
  }
  throw new Error('the mails were not understood in ten seconds')
}

let count = 0
function mail({ from, subject, vouched, more = '' }: { from: string; subject: string; vouched: string; more?: string }): string {
  const domain = /@([^>]+)/.exec(from)![1]!
  return `Authentication-Results: mx.bikes.example; ${vouched} header.from=${domain}\r\nFrom: ${from}\r\nTo: support@bikes.example\r\nSubject: ${subject}\r\n${more}Message-ID: <${++count}@${domain}>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello,\r\n\r\nplease have a look.\r\n`
}
