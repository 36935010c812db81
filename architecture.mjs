// THE MAP: what the house is made of, who may know whom, and who owns which table. Read this first.
// The rules that a machine checks (npm run check:rules) are generated from this table: .dependency-cruiser.mjs holds the
// imports to it, scripts/check-tables.ts the SQL. Planted violations in test/architecture prove that the rules bite.

/** From the ground up. Code knows only what lies on its own floor or below. */
export const floors = ['bedrock', 'ground', 'nouns', 'channels', 'reactors and views', 'composition']

/**
 * @typedef {object} Slice
 * @property {string} name     its folder below server/
 * @property {string} what     what it is for, in a line
 * @property {string} floor    one of `floors`
 * @property {string[]} imports the other slices it may import and whose tables it may read; platform goes without saying
 * @property {string[]} owns   the tables that it alone writes
 * @property {boolean} [erases]  whether it may delete rows of others, as forgetting somebody whole has to
 * @property {string[]} [reads] tables of higher slices that it joins, under a condition that the higher one hands in
 * @property {boolean} [computes] whether it computes names of tables of its own, as of partitions
 * @property {string[]} [open]  folders inside that belong to its public face, besides the files at its root
 */

/** @type {Slice[]} */
export const slices = [
  // bedrock: no word of help desks
  { name: 'platform', floor: 'bedrock', imports: [], open: ['http', 'postgres', 'sheets'],
    owns: ['alarms', 'events', 'files', 'idempotency_keys', 'schema_migrations'],
    what: 'changes and their log, database, jobs, HTTP, files, secrets, configuration' },
  { name: 'conditions', floor: 'bedrock', imports: [], owns: [],
    what: 'the one condition language: evaluated in memory, or compiled to SQL' },

  // ground: what every desk stands on
  { name: 'settings', floor: 'ground', imports: [],
    owns: ['settings', 'setting_versions', 'brands'],
    what: 'the settings of the desk, versioned, and its brands' },
  { name: 'products', floor: 'ground', imports: [],
    owns: ['products'],
    what: 'what customers own and ask about, as an admin defines it' },
  { name: 'calendars', floor: 'ground', imports: ['settings', 'people'],
    owns: ['calendars', 'calendar_versions'],
    what: 'when the desk works: hours, holidays and the arithmetic of working time' },
  { name: 'files', floor: 'ground', imports: ['settings'], reads: ['messages', 'people_merges'],
    owns: ['attachments'],
    what: 'files that people upload, and how they are given out' },
  { name: 'fields', floor: 'ground', imports: ['conditions', 'settings', 'products', 'files'],
    owns: ['custom_fields'],
    what: 'the fields that an admin defines, and what their values have to be' },
  { name: 'people', floor: 'ground', imports: ['settings', 'fields', 'products', 'files'], reads: ['rule_versions'],
    open: ['merging'],
    owns: ['people', 'identities', 'people_merges', 'subject_notes', 'ownerships', 'organisations', 'teams', 'team_members'],
    what: 'customers and colleagues with their addresses, organisations and teams' },
  { name: 'templates', floor: 'ground', imports: ['settings', 'people'], reads: ['mailboxes'],
    owns: ['mail_templates', 'mail_template_versions'],
    what: 'the words of the desk\'s own mails, built in and as an admin writes them' },
  { name: 'auth', floor: 'ground', imports: ['people', 'settings', 'templates'],
    owns: ['credentials', 'sessions', 'api_tokens', 'one_time_links', 'sign_in_attempts'],
    what: 'who is calling: passwords, sessions, API tokens, invitations, second factor' },

  // nouns
  { name: 'tickets', floor: 'nouns', imports: ['conditions', 'settings', 'fields', 'people', 'auth', 'files'], reads: ['rule_versions'],
    owns: ['tickets', 'statuses', 'former_subjects', 'participants', 'messages', 'former_messages', 'deliveries', 'delivery_recipients', 'scheduled_messages', 'drafts', 'reads', 'views', 'ticket_links', 'ticket_forms', 'merged_places', 'ticket_tasks', 'checklists', 'time_entries', 'timers'],
    open: ['views', 'merging', 'links', 'people', 'tasks', 'forms', 'ranking'],
    what: 'tickets, their messages and everything that can be done with them' },

  { name: 'side-conversations', floor: 'nouns', imports: ['people', 'auth', 'files', 'tickets'],
    owns: ['side_conversations', 'side_people', 'side_messages'],
    what: 'threads with third parties about a ticket, of which its customer learns nothing' },

  // channels
  { name: 'channels/core', floor: 'channels', imports: ['settings', 'people', 'auth', 'files', 'tickets'],
    owns: ['arrivals', 'rereadings', 'delivery_ways', 'delivery_places'],
    what: 'the ledger of all that arrives, whatever the channel, and the outbox' },
  { name: 'channels/email', floor: 'channels', imports: ['settings', 'templates', 'people', 'auth', 'files', 'tickets', 'side-conversations', 'channels/core'],
    owns: ['mailboxes', 'imap_positions', 'imap_accounts', 'imap_nodes', 'imap_taken', 'mail_ids', 'automatic_mails', 'sender_window', 'muted_senders', 'sender_confirmations', 'dkim_keys', 'oauth_apps', 'mailbox_grants', 'oauth_flows'],
    open: ['imap', 'reading', 'quotes', 'authentication', 'guards', 'calendar', 'sending', 'dkim', 'oauth'],
    what: 'mail in and out' },

  // reactors and views
  { name: 'automation', floor: 'reactors and views', imports: ['conditions', 'settings', 'calendars', 'fields', 'people', 'auth', 'tickets', 'channels/email', 'macros', 'webhooks'], owns: ['rules', 'rule_versions', 'rule_tallies', 'rule_waits', 'rule_silences', 'rule_sets', 'rule_traces'],
    open: ['conditions', 'actions', 'back-test', 'customers'],
    what: 'policies that settle within a change: the built-in ones and the rules of an admin' },
  { name: 'sla', floor: 'reactors and views', imports: ['conditions', 'settings', 'calendars', 'people', 'auth', 'tickets', 'webhooks'], owns: ['sla_policies', 'sla_policy_versions', 'sla_tickets', 'sla_clocks'],
    what: 'service levels: what is promised to whom, and the clocks that count it' },
  { name: 'macros', floor: 'reactors and views', imports: ['settings', 'fields', 'people', 'tickets'], owns: ['macros', 'macro_uses'],
    what: 'texts and changes that are used again and again' },
  { name: 'bulk', floor: 'reactors and views', imports: ['conditions', 'settings', 'fields', 'people', 'auth', 'tickets', 'macros'], owns: ['bulk_changes', 'bulk_items'],
    what: 'one change of many tickets, with progress and undo' },
  { name: 'exports', floor: 'reactors and views', imports: ['conditions', 'settings', 'fields', 'people', 'auth', 'files', 'tickets', 'imports'], owns: ['exports'],
    what: 'lists of tickets, people and organisations as files, written in the background' },
  { name: 'imports', floor: 'reactors and views', imports: ['settings', 'fields', 'people', 'auth', 'files'], owns: ['imports', 'import_items'],
    what: 'people and organisations brought in from tables, with a dry run and an undo' },
  { name: 'search', floor: 'reactors and views', imports: ['conditions', 'settings', 'fields', 'people', 'files', 'tickets', 'side-conversations'], owns: ['search_documents', 'search_segments', 'search_words', 'search_counted', 'attachment_texts'], computes: true, open: ['files'],
    what: 'finding tickets, people and organisations by words' },
  { name: 'notifications', floor: 'reactors and views', imports: ['settings', 'templates', 'people', 'auth', 'tickets', 'channels/email'], owns: ['notifications', 'notification_choices'],
    what: 'what colleagues are told of, in the workspace and by mail' },
  { name: 'realtime', floor: 'reactors and views', imports: ['conditions', 'settings', 'people', 'auth', 'tickets', 'notifications'], owns: [],
    what: 'what changed, told to open screens' },
  { name: 'play', floor: 'reactors and views', imports: ['settings', 'people', 'auth', 'tickets', 'realtime'], owns: ['play_sessions', 'play_turns', 'play_claims'],
    what: 'working a view ticket by ticket, nobody the same as somebody else' },
  { name: 'routing', floor: 'reactors and views', imports: ['conditions', 'settings', 'calendars', 'people', 'auth', 'tickets', 'realtime'],
    owns: ['skills', 'agents', 'agent_leaves', 'agent_screens', 'agent_loads', 'routing_turns', 'team_routings', 'team_routing_versions', 'routing_queue', 'routing_decisions', 'account_managers'],
    what: 'who gets a ticket: by skills, load, turn, language, account and hours, and why' },
  { name: 'webhooks', floor: 'reactors and views', imports: ['settings', 'tickets', 'channels/email'], owns: ['webhooks', 'webhook_deliveries'],
    what: 'other systems that are told of what happens: signed, in order, retried, logged' },
  { name: 'audit', floor: 'reactors and views', imports: ['settings', 'products', 'calendars', 'people', 'tickets', 'channels/email', 'webhooks', 'automation'], owns: [],
    what: 'the log, read by admins' },
  { name: 'erasure', floor: 'reactors and views', imports: ['settings', 'tickets', 'channels/core', 'search'], owns: [], erases: true,
    what: 'taking away for good what lay in the bin' },
  { name: 'demo', floor: 'reactors and views', imports: ['people', 'auth', 'tickets', 'channels/core', 'channels/email', 'macros', 'search', 'erasure', 'automation', 'sla'], owns: [], erases: true,
    what: 'a believable desk to try, and its removal' },
]

/** Files that know all slices: the desk put together, and its command line. Nobody but they and tests import them. */
export const composition = ['server/*.ts', 'server/cli/*.ts']

/** Deciding code without input or output: it imports pure code only, and types. So it runs live, in tests and over history. */
export const pure = ['server/conditions/*', 'server/tickets/forms/form.ts', 'server/tickets/forms/evaluate-form.ts', 'server/fields/field.ts', 'server/fields/file-sort.ts', 'server/settings/country.ts', 'server/settings/matrix-priority.ts', 'server/tickets/ticket.ts', 'server/tickets/events.ts', 'server/tickets/replay.ts', 'server/tickets/tasks/next-action.ts', 'server/tickets/ranking/rank.ts', 'server/automation/built-in.ts', 'server/fields/apply-values.ts', 'server/calendars/definition.ts', 'server/calendars/dates.ts', 'server/calendars/spans.ts', 'server/calendars/day-hours.ts', 'server/calendars/compile.ts', 'server/calendars/working-time.ts', 'server/routing/settings.ts', 'server/routing/decide.ts', 'server/routing/needs.ts', 'server/routing/load.ts', 'server/automation/rule.ts', 'server/automation/heard.ts', 'server/automation/facts.ts', 'server/automation/asked-fields.ts', 'server/automation/static-part.ts', 'server/automation/spelt.ts', 'server/automation/conditions/*', 'server/sla/goal.ts', 'server/sla/story.ts', 'server/sla/lives.ts', 'server/sla/time.ts', 'server/sla/clock.ts', 'server/sla/decide.ts']

/** Packages that compute and nothing else, for pure code. */
export const purePackages = ['zod', 'sql-template-tag']

/** The folders of the interface: what they may import of each other. They know the server by its contract only. */
export const web = [
  { name: 'web/locales', imports: [] },
  { name: 'web/agent/api', imports: [] },
  { name: 'web/ui', imports: ['web/locales', 'web/agent/api'] },
  { name: 'web/agent', imports: ['web/ui', 'web/locales', 'web/agent/api'] },
]

/**
 * What web/ may import from outside: the generated contract, and code of the server that decides the same in the browser. It is pure,
 * and imports nothing but itself and types, so that no package comes to the browser with it.
 */
export const sharedWithWeb = [
  'contract/api.d.ts',
  'server/automation/rule.ts',
  'server/tickets/forms/form.ts', 'server/tickets/forms/evaluate-form.ts', 'server/fields/field.ts', 'server/settings/matrix-priority.ts',
  'server/settings/country.ts',
  'server/conditions/condition.ts', 'server/conditions/custom-fact.ts', 'server/conditions/evaluate.ts', 'server/conditions/fields.ts', 'server/conditions/fold.ts', 'server/conditions/resolve.ts',
]
