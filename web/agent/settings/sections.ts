import type { ComponentType } from 'react'
import type { Key } from '../../ui/i18n.ts'
import type { Me } from '../api/session.ts'
import { AccountsSection } from './AccountsSection.tsx'
import { AuditSection } from './AuditSection.tsx'
import { BrandsSection } from './BrandsSection.tsx'
import { ChecklistsSection } from './ChecklistsSection.tsx'
import { DeliveriesSection } from './DeliveriesSection.tsx'
import { DeskNotificationsSection } from './DeskNotificationsSection.tsx'
import { DeskSection } from './DeskSection.tsx'
import { FieldsSection } from './FieldsSection.tsx'
import { FormsSection } from './FormsSection.tsx'
import { ImportsSection } from './ImportsSection.tsx'
import { LedgerSection } from './LedgerSection.tsx'
import { MacrosSection } from './MacrosSection.tsx'
import { MailRulesSection } from './MailRulesSection.tsx'
import { MailboxesSection } from './MailboxesSection.tsx'
import { NotificationsSection } from './NotificationsSection.tsx'
import { PrioritySection } from './PrioritySection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SecuritySection } from './SecuritySection.tsx'
import { SignInSection } from './SignInSection.tsx'
import { StaffSection } from './StaffSection.tsx'
import { StatusesSection } from './StatusesSection.tsx'
import { TagsSection } from './TagsSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'
import { TeamsSection } from './TeamsSection.tsx'
import { TokensSection } from './TokensSection.tsx'
import { UnreadFilesSection } from './UnreadFilesSection.tsx'

export interface Section {
  path: string
  title: Key
  group: 'mine' | 'desk' | 'mail'
  may: (me: Me) => boolean
  Body: ComponentType
}

const everyone = () => true
const admins = (me: Me) => me.can.administer
const importers = (me: Me) => me.can.import
const repliers = (me: Me) => me.can.reply

/** Every page of the settings in its order, and who sees it. */
export const sections: readonly Section[] = [
  { path: 'profile', title: 'settings.profile', group: 'mine', may: everyone, Body: ProfileSection },
  { path: 'notifications', title: 'nav.notifications', group: 'mine', may: everyone, Body: NotificationsSection },
  { path: 'security', title: 'settings.security', group: 'mine', may: everyone, Body: SecuritySection },
  { path: 'tokens', title: 'settings.tokens', group: 'mine', may: everyone, Body: TokensSection },
  { path: 'desk', title: 'settings.desk', group: 'desk', may: admins, Body: DeskSection },
  { path: 'agents', title: 'settings.agents', group: 'desk', may: admins, Body: StaffSection },
  { path: 'teams', title: 'settings.teams', group: 'desk', may: admins, Body: TeamsSection },
  { path: 'statuses', title: 'settings.statuses', group: 'desk', may: admins, Body: StatusesSection },
  { path: 'fields', title: 'settings.fields', group: 'desk', may: admins, Body: FieldsSection },
  { path: 'forms', title: 'forms.section', group: 'desk', may: admins, Body: FormsSection },
  { path: 'priority', title: 'matrix.section', group: 'desk', may: admins, Body: PrioritySection },
  { path: 'brands', title: 'settings.brands', group: 'desk', may: admins, Body: BrandsSection },
  { path: 'tags', title: 'settings.tags', group: 'desk', may: everyone, Body: TagsSection },
  { path: 'macros', title: 'macro.title', group: 'desk', may: everyone, Body: MacrosSection },
  { path: 'import', title: 'imports.section', group: 'desk', may: importers, Body: ImportsSection },
  { path: 'checklists', title: 'checklist.title', group: 'desk', may: everyone, Body: ChecklistsSection },
  { path: 'unread-files', title: 'unread.title', group: 'desk', may: admins, Body: UnreadFilesSection },
  { path: 'desk-notifications', title: 'notify.desk', group: 'desk', may: admins, Body: DeskNotificationsSection },
  { path: 'audit', title: 'settings.audit', group: 'desk', may: admins, Body: AuditSection },
  { path: 'mailboxes', title: 'settings.mailboxes', group: 'mail', may: admins, Body: MailboxesSection },
  { path: 'sign-in', title: 'signIn.section', group: 'mail', may: admins, Body: SignInSection },
  { path: 'accounts', title: 'settings.accounts', group: 'mail', may: admins, Body: AccountsSection },
  { path: 'templates', title: 'settings.templates', group: 'mail', may: admins, Body: TemplatesSection },
  { path: 'senders', title: 'rules.title', group: 'mail', may: admins, Body: MailRulesSection },
  { path: 'ledger', title: 'settings.ledger', group: 'mail', may: admins, Body: LedgerSection },
  { path: 'deliveries', title: 'settings.deliveries', group: 'mail', may: repliers, Body: DeliveriesSection },
]
