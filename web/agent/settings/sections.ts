import { lazy } from 'react'
import type { ComponentType } from 'react'
import type { Key } from '../../ui/i18n.ts'
import type { Me } from '../api/session.ts'

export interface Section {
  path: string
  title: Key
  group: 'mine' | 'desk' | 'mail'
  may: (me: Me) => boolean
  Body: ComponentType
}

const everyone = () => true
const leads = (me: Me) => me.role === 'admin' || me.role === 'lead'
const admins = (me: Me) => me.can.administer
const importers = (me: Me) => me.can.import || me.can.export
const repliers = (me: Me) => me.can.reply

/** A page loads when it is first opened: together they would be more than a screen may load. */
const page = <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) => lazy(async () => ({ default: (await load())[name] }))

/** Every page of the settings in its order, and who sees it. */
export const sections: readonly Section[] = [
  { path: 'profile', title: 'settings.profile', group: 'mine', may: everyone, Body: page(() => import('./ProfileSection.tsx'), 'ProfileSection') },
  { path: 'notifications', title: 'nav.notifications', group: 'mine', may: everyone, Body: page(() => import('./NotificationsSection.tsx'), 'NotificationsSection') },
  { path: 'security', title: 'settings.security', group: 'mine', may: everyone, Body: page(() => import('./SecuritySection.tsx'), 'SecuritySection') },
  { path: 'tokens', title: 'settings.tokens', group: 'mine', may: everyone, Body: page(() => import('./TokensSection.tsx'), 'TokensSection') },
  { path: 'desk', title: 'settings.desk', group: 'desk', may: admins, Body: page(() => import('./DeskSection.tsx'), 'DeskSection') },
  { path: 'agents', title: 'settings.agents', group: 'desk', may: admins, Body: page(() => import('./StaffSection.tsx'), 'StaffSection') },
  { path: 'teams', title: 'settings.teams', group: 'desk', may: admins, Body: page(() => import('./TeamsSection.tsx'), 'TeamsSection') },
  { path: 'calendars', title: 'calendar.section', group: 'desk', may: admins, Body: page(() => import('./calendars/CalendarsSection.tsx'), 'CalendarsSection') },
  { path: 'routing', title: 'routing.section', group: 'desk', may: leads, Body: page(() => import('./routing/RoutingSection.tsx'), 'RoutingSection') },
  { path: 'agents-work', title: 'agent.section', group: 'desk', may: leads, Body: page(() => import('./routing/AgentsSection.tsx'), 'AgentsSection') },
  { path: 'skills', title: 'skills.section', group: 'desk', may: admins, Body: page(() => import('./routing/SkillsSection.tsx'), 'SkillsSection') },
  { path: 'service-levels', title: 'slap.section', group: 'desk', may: admins, Body: page(() => import('./service-levels/ServiceLevelsSection.tsx'), 'ServiceLevelsSection') },
  { path: 'statuses', title: 'settings.statuses', group: 'desk', may: admins, Body: page(() => import('./StatusesSection.tsx'), 'StatusesSection') },
  { path: 'fields', title: 'settings.fields', group: 'desk', may: admins, Body: page(() => import('./FieldsSection.tsx'), 'FieldsSection') },
  { path: 'products', title: 'product.section', group: 'desk', may: admins, Body: page(() => import('./ProductsSection.tsx'), 'ProductsSection') },
  { path: 'forms', title: 'forms.section', group: 'desk', may: admins, Body: page(() => import('./FormsSection.tsx'), 'FormsSection') },
  { path: 'priority', title: 'matrix.section', group: 'desk', may: admins, Body: page(() => import('./PrioritySection.tsx'), 'PrioritySection') },
  { path: 'rules', title: 'rl.section', group: 'desk', may: admins, Body: page(() => import('./rules/RulesSection.tsx'), 'RulesSection') },
  { path: 'brands', title: 'settings.brands', group: 'desk', may: admins, Body: page(() => import('./BrandsSection.tsx'), 'BrandsSection') },
  { path: 'tags', title: 'settings.tags', group: 'desk', may: everyone, Body: page(() => import('./TagsSection.tsx'), 'TagsSection') },
  { path: 'macros', title: 'macro.title', group: 'desk', may: everyone, Body: page(() => import('./MacrosSection.tsx'), 'MacrosSection') },
  { path: 'import', title: 'imports.section', group: 'desk', may: importers, Body: page(() => import('./ImportsSection.tsx'), 'ImportsSection') },
  { path: 'checklists', title: 'checklist.title', group: 'desk', may: everyone, Body: page(() => import('./ChecklistsSection.tsx'), 'ChecklistsSection') },
  { path: 'unread-files', title: 'unread.title', group: 'desk', may: admins, Body: page(() => import('./UnreadFilesSection.tsx'), 'UnreadFilesSection') },
  { path: 'desk-notifications', title: 'notify.desk', group: 'desk', may: admins, Body: page(() => import('./DeskNotificationsSection.tsx'), 'DeskNotificationsSection') },
  { path: 'webhooks', title: 'webhook.section', group: 'desk', may: admins, Body: page(() => import('./webhooks/WebhooksSection.tsx'), 'WebhooksSection') },
  { path: 'audit', title: 'settings.audit', group: 'desk', may: admins, Body: page(() => import('./AuditSection.tsx'), 'AuditSection') },
  { path: 'mailboxes', title: 'settings.mailboxes', group: 'mail', may: admins, Body: page(() => import('./MailboxesSection.tsx'), 'MailboxesSection') },
  { path: 'sign-in', title: 'signIn.section', group: 'mail', may: admins, Body: page(() => import('./SignInSection.tsx'), 'SignInSection') },
  { path: 'accounts', title: 'settings.accounts', group: 'mail', may: admins, Body: page(() => import('./AccountsSection.tsx'), 'AccountsSection') },
  { path: 'templates', title: 'settings.templates', group: 'mail', may: admins, Body: page(() => import('./TemplatesSection.tsx'), 'TemplatesSection') },
  { path: 'senders', title: 'rules.title', group: 'mail', may: admins, Body: page(() => import('./MailRulesSection.tsx'), 'MailRulesSection') },
  { path: 'ledger', title: 'settings.ledger', group: 'mail', may: admins, Body: page(() => import('./LedgerSection.tsx'), 'LedgerSection') },
  { path: 'deliveries', title: 'settings.deliveries', group: 'mail', may: repliers, Body: page(() => import('./DeliveriesSection.tsx'), 'DeliveriesSection') },
]
