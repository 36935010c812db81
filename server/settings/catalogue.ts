import { z } from 'zod'
import { closedTickets, mailAddressOrDomain } from './mail-policies.ts'
import { fixedId } from '../platform/ids.ts'
import { COUNTRIES } from './country.ts'
import { language, timeZone } from './locale.ts'
import { noticeWays, standardWays, type NoticeWays } from './notification-ways.ts'
import { channelUnits, usualUnits, type ChannelUnits } from './channel-units.ts'
import { priorityMatrix, usualMatrix } from './priority-matrix.ts'

interface Setting<T> { schema: z.ZodType<T>; default: T; doc: string }

function setting<T>(schema: z.ZodType<T>, standard: NoInfer<T>, doc: string): Setting<T> {
  return { schema, default: standard, doc }
}

/** What stands below a reply: nothing, the message that it answers, or the conversation. */
export const quoteHistory = z.enum(['none', 'last', 'all'])
export type QuoteHistory = z.infer<typeof quoteHistory>

/** Every setting of the desk: its bounds, what holds until somebody changes it, and what it does. The process's own stand in the environment. */
export const catalogue = {
  deskName: setting(z.string().trim().min(1).max(100), 'Pomost', 'The name that customers and colleagues see.'),
  timeZone: setting(timeZone, 'UTC', 'The zone of times in mails and reports, for whoever has none of their own.'),
  defaultCalendar: setting(z.uuid(), fixedId('calendar:working-hours'), 'The calendar of working hours that holds where no other is named.'),
  country: setting<string | null>(z.enum(COUNTRIES as [string, ...string[]]).nullable(), null, 'The country of the desk, by ISO 3166-1 such as BG: telephone numbers without a country code are numbers of it. null: they need one.'),
  language: setting(language, 'en', 'The language for whoever has none of their own.'),
  reopenOnCustomerReply: setting(z.boolean(), true, 'A solved or waiting ticket opens again when the customer answers.'),
  assignFirstReplier: setting(z.boolean(), false, 'Whoever answers an unassigned ticket first gets it.'),
  quoteHistory: setting(quoteHistory, 'last', 'What replies by mail carry below: none of the earlier messages, the last one, or all.'),
  subjectTag: setting(z.boolean(), true, 'Subjects of mails carry the ticket number, such as [#1001].'),
  mailFollowers: setting(z.boolean(), false, 'Whoever follows a ticket gets what is said publicly on it by mail.'),
  notificationWays: setting<NoticeWays>(noticeWays, standardWays, 'How colleagues are told of what happens, by kind, unless they choose otherwise.'),
  notificationDays: setting(z.number().int().min(7).max(3650), 90, 'Days for which what colleagues were told is kept.'),
  statusNotices: setting(z.enum(['none', 'solved', 'solved-and-closed']), 'none', 'Of what the requester is told by mail: nothing, that a ticket is solved, or also that it is closed.'),
  ledgerDays: setting(z.number().int().min(0).max(36_500), 0, 'Days for which the source of what arrived is kept in the ledger; 0: for ever. Messages on tickets stay.'),
  quarantineDays: setting(z.number().int().min(0).max(36_500), 0, 'The same for what was quarantined or rejected.'),
  unlimitedSenders: setting(z.array(mailAddressOrDomain).max(1000), [], 'Addresses, or @domains, that may send any number of mails: monitoring, a scanner, a form.'),
  acknowledgeTickets: setting(z.boolean(), false, 'New tickets by mail are acknowledged; each mailbox can say otherwise.'),
  automaticMailsPerHour: setting(z.number().int().min(1).max(100_000), 200, 'So many automatic mails may leave in an hour; then they stop and the admins hear of it.'),
  blockedSenders: setting(z.array(mailAddressOrDomain).max(1000), [], 'Addresses, or @domains, of which the desk takes no mail.'),
  trustedMailServers: setting(z.array(z.string().trim().toLowerCase().min(1).max(253)).max(20), [], 'Names (authserv-id) of mail servers in front of the desk whose Authentication-Results are believed. List only servers that strip such headers from outside.'),
  trustedForwarders: setting(z.array(z.string().trim().toLowerCase().min(3).max(253)).max(100), [], 'Domains that forward mail to the desk and whose ARC seal is believed.'),
  unauthenticatedMail: setting(z.enum(['strict', 'customers', 'everyone']), 'strict', 'What mail may do for whose sender nobody vouches. strict: customers need a proof that they got a mail of ours, colleagues wait. customers: whoever takes part may answer by the ticket number, too. everyone: colleagues may write notes as well.'),
  agentMail: setting(z.enum(['note', 'reply']), 'note', 'What a colleague’s answer by mail becomes when the address it went to does not say.'),
  staffForwards: setting(z.boolean(), true, 'A mail that a colleague forwards to the desk opens a ticket of the customer who wrote it.'),
  copiedPeople: setting(z.enum(['take-part', 'when-they-write', 'stay-out']), 'take-part', 'Whether people in copy of a customer’s mail take part in the ticket: at once, when they answer themselves, or never.'),
  formSenders: setting(z.array(mailAddressOrDomain).max(200), [], 'Addresses, or @domains, of web forms: their mails are by whom Reply-To names.'),
  closedTickets: setting(closedTickets, { policy: 'follow-up', days: 30 }, 'What an answer to a closed ticket does; teams and mailboxes can have their own.'),
  priorityMatrix: setting(priorityMatrix, usualMatrix, 'Which priority an impact and an urgency give together, and what their values mean; a priority set by hand overrides it.'),
  binDays: setting(z.number().int().min(0).max(3650), 30, 'Days after which what is in the bin is erased for good; 0: never.'),
  undoSendSeconds: setting(z.number().int().min(0).max(60), 10, 'How long a reply can be taken back before it leaves; people can choose their own.'),
  maxFileMb: setting(z.number().int().min(1).max(500), 25, 'The largest file that can be attached, in MB of a million bytes.'),
  agentCapacity: setting(z.number().int().min(1).max(10_000), 100, 'How much routing gives an agent at most, in units, unless they have a capacity of their own.'),
  channelUnits: setting<ChannelUnits>(channelUnits, usualUnits, 'How many units of an agent’s capacity a ticket takes, by its channel.'),
  autoAwayMinutes: setting(z.number().int().min(1).max(1440), 10, 'Minutes without an open screen after which an agent counts as away.'),
  routingDays: setting(z.number().int().min(1).max(3650), 90, 'Days for which it is kept how routing decided about a ticket.'),
  ruleTraceDays: setting(z.number().int().min(1).max(365), 30, 'Days for which is kept what rules found when they were asked, so that they can say why they acted or did not.'),
  exporters: setting(z.enum(['agents', 'leads', 'admins']), 'leads', 'Who may export lists of tickets as files: agents and all above them, leads and admins, or admins alone.'),
  importers: setting(z.enum(['leads', 'admins']), 'leads', 'Who may import people and organisations from tables: leads and admins, or admins alone.'),
  exportDays: setting(z.number().int().min(1).max(365), 7, 'Days for which the file of an export is kept.'),
  webhookDays: setting(z.number().int().min(1).max(3650), 30, 'Days for which what webhooks were told is kept.'),
  sessionDays: setting(z.number().int().min(1).max(365), 30, 'Days without use after which one has to sign in again.'),
}

export type SettingKey = keyof typeof catalogue
export type Settings = { [K in SettingKey]: (typeof catalogue)[K]['default'] }

export const settingKeys = Object.keys(catalogue) as SettingKey[]

export const defaults = Object.fromEntries(settingKeys.map(key => [key, catalogue[key].default])) as Settings

/** The same on every desk, so that its versions and events can be found without asking. */
export function settingId(key: SettingKey): string {
  return fixedId(`setting:${key}`)
}
