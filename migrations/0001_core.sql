-- The core of the desk. Forward only: a later change is a new file.
-- Every core table has a version; the trigger at the end refuses, at commit, a change without an event of the same transaction.

-- platform -------------------------------------------------------------------------------------------------------------

create table events (
  id           uuid primary key,
  subject_kind text not null,                 -- ticket, person, organisation, team, mailbox, setting …
  subject_id   uuid not null,
  seq          integer not null,              -- 1, 2, 3 … per subject; equals the subject's version after the event
  type         text not null,
  data         jsonb not null default '{}',   -- ids and field values only; never message text, addresses or secrets
  actor_kind   text not null,                 -- person, policy, system
  actor_id     text not null,                 -- person id, policy name@version, system part
  cause_id     uuid,                          -- the event that led here
  depth        smallint not null default 0,
  chain        text[] not null default '{}',  -- the policies among the causes, so that none answers itself
  at           timestamptz not null,
  txid         xid8 not null default pg_current_xact_id(),
  constraint events_subject_seq unique (subject_id, seq)
);
create index events_kind_at on events (subject_kind, at desc);
create index events_at on events (at desc);

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if current_setting('pomost.purge', true) = 'on' and tg_op = 'DELETE' then return old; end if;
  raise exception 'events are append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger events_append_only before update or delete on events for each row execute function refuse_event_change();
create trigger events_no_truncate before truncate on events for each statement execute function refuse_event_change();
-- the owner, as which the desk runs, gives the right up as well; a delete is only let through by the trigger, for a purge
do $$ begin execute format('revoke update, truncate on events from public, %I', current_user); end $$;

create function refuse_silent_change() returns trigger language plpgsql as $$
begin
  if not exists (select from events e
                 where e.subject_id = new.id and e.seq = new.version and e.txid = pg_current_xact_id()) then
    raise exception 'silent change of % %: version % has no event in this transaction', tg_table_name, new.id, new.version
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create table files (
  hash       text primary key,                -- sha-256, hex
  size       bigint not null,
  type       text not null,                   -- sniffed, never as declared
  created_at timestamptz not null
);

create table idempotency_keys (
  actor_id     text not null,
  key          text not null,
  request_hash text not null,
  status       smallint not null,
  response     jsonb not null,
  created_at   timestamptz not null,
  primary key (actor_id, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);

-- settings -------------------------------------------------------------------------------------------------------------

create table settings (
  id      uuid primary key,                   -- fixed per key, see settings/catalogue.ts
  key     text not null unique,
  value   jsonb not null,
  version integer not null
);
create table setting_versions (
  setting_id uuid not null references settings,
  version    integer not null,
  value      jsonb not null,
  author_id  text not null,
  at         timestamptz not null,
  primary key (setting_id, version)
);
create table brands (
  id         uuid primary key,
  name       text not null,
  position   integer not null default 0,
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index brands_name on brands (lower(name)) where not archived;

-- people ---------------------------------------------------------------------------------------------------------------

create table organisations (
  id         uuid primary key,
  name       text not null,
  domains    text[] not null default '{}',    -- lower case, punycode
  language   text,
  time_zone  text,
  vip        boolean not null default false,
  notes      text not null default '',
  demo       boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create index organisations_domains on organisations using gin (domains);
create index organisations_words on organisations using gin (to_tsvector('simple', name));

create table people (
  id              uuid primary key,
  name            text not null,
  role            text not null check (role in ('admin', 'lead', 'agent', 'light', 'customer')),
  organisation_id uuid references organisations,
  language        text,
  time_zone       text,
  vip             boolean not null default false,
  active          boolean not null default true,
  signature       text not null default '',   -- HTML, sanitised
  preferences     jsonb not null default '{}',-- of the interface: theme, density, pane sizes, undo seconds
  notes           text not null default '',
  demo            boolean not null default false,
  created_at      timestamptz not null,
  version         integer not null
);
create index people_organisation on people (organisation_id) where organisation_id is not null;
create index people_staff on people (role) where role <> 'customer';
create index people_recent on people (id desc);
create index people_words on people using gin (to_tsvector('simple', name));

create table identities (
  id          uuid primary key,
  person_id   uuid not null references people,
  kind        text not null check (kind in ('email', 'phone', 'handle')),
  value       text not null,                  -- as written
  key         text not null,                  -- as compared: lower case, punycode domain
  verified_at timestamptz,
  is_primary  boolean not null default false,
  created_at  timestamptz not null,
  unique (kind, key)
);
create index identities_person on identities (person_id);
create index identities_prefix on identities (key text_pattern_ops);

create table teams (
  id         uuid primary key,
  name       text not null,
  private    boolean not null default false,  -- its tickets are seen by its members (and admins) only
  archived   boolean not null default false,
  demo       boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index teams_name on teams (lower(name)) where not archived;
create table team_members (
  team_id   uuid not null references teams,
  person_id uuid not null references people,
  primary key (team_id, person_id)
);
create index team_members_person on team_members (person_id);

-- auth -----------------------------------------------------------------------------------------------------------------

create table credentials (
  person_id     uuid primary key references people,
  password_hash text,
  totp_secret   text,                         -- encrypted
  totp_on       boolean not null default false,
  totp_last     bigint,                       -- the last time step used, so that no code counts twice
  recovery      text[] not null default '{}', -- hashes of one-time recovery codes
  changed_at    timestamptz not null
);
create table sessions (
  id           uuid primary key,
  token_hash   bytea not null unique,
  person_id    uuid not null references people,
  csrf         text not null,
  user_agent   text not null default '',
  ip           text not null default '',
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index sessions_person on sessions (person_id);
create table api_tokens (
  id           uuid primary key,
  token_hash   bytea not null unique,
  person_id    uuid not null references people,
  name         text not null,
  scopes       text[] not null,
  created_at   timestamptz not null,
  last_used_at timestamptz,
  expires_at   timestamptz,
  revoked_at   timestamptz
);
create index api_tokens_person on api_tokens (person_id);
create table one_time_links (
  id         uuid primary key,
  token_hash bytea not null unique,
  purpose    text not null check (purpose in ('first-admin', 'invitation', 'password-reset')),
  person_id  uuid references people,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create table sign_in_attempts (
  key           text primary key,             -- hash of address or network
  failures      integer not null,
  blocked_until timestamptz,
  updated_at    timestamptz not null
);

-- tickets --------------------------------------------------------------------------------------------------------------

create table statuses (
  id       uuid primary key,
  category text not null check (category in ('new', 'open', 'waiting-customer', 'waiting-third-party', 'solved', 'closed')),
  name     text,                              -- null: the catalogue's name of the category
  position integer not null,
  archived boolean not null default false,
  version  integer not null
);

create sequence ticket_numbers start 1001;

create table tickets (
  id                       uuid primary key,
  number                   bigint not null unique default nextval('ticket_numbers'),
  subject                  text not null,
  subject_version          integer not null default 1,
  status_id                uuid not null references statuses,
  category                 text not null,     -- the status's category: all logic asks only this
  type                     text not null default 'question',
  priority                 smallint not null default 2,  -- 1 low, 2 normal, 3 high, 4 urgent
  impact                   smallint,          -- 1 one person, 2 several, 3 everyone
  urgency                  smallint,          -- 1 can wait, 2 soon, 3 now
  assignee_id              uuid references people,
  team_id                  uuid references teams,
  requester_id             uuid not null references people,
  organisation_id          uuid references organisations,
  brand_id                 uuid references brands,
  channel                  text not null,     -- email, phone, web, api, chat …
  channel_account_id       uuid,              -- the mailbox, number or widget it came by
  language                 text,
  tags                     text[] not null default '{}',
  custom                   jsonb not null default '{}',
  participants             uuid[] not null default '{}',  -- people besides the requester, see participants
  message_count            integer not null default 0,
  last_message_id          uuid,
  last_message_at          timestamptz,
  last_customer_message_at timestamptz,
  first_reply_at           timestamptz,
  last_reply_at            timestamptz,
  solved_at                timestamptz,
  closed_at                timestamptz,
  created_at               timestamptz not null,
  updated_at               timestamptz not null,
  demo                     boolean not null default false,
  version                  integer not null
);
create index tickets_updated on tickets (updated_at desc, id desc);
create index tickets_open_updated on tickets (updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party');
create index tickets_unassigned on tickets (updated_at desc, id desc) where assignee_id is null and category in ('new', 'open', 'waiting-customer', 'waiting-third-party');
create index tickets_open_assignee on tickets (assignee_id, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party');
create index tickets_open_team on tickets (team_id, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party');
create index tickets_open_priority on tickets (priority desc, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party');
create index tickets_category on tickets (category, updated_at desc, id desc);
create index tickets_created on tickets (created_at desc, id desc);
create index tickets_requester on tickets (requester_id, updated_at desc);
create index tickets_organisation on tickets (organisation_id, updated_at desc) where organisation_id is not null;
create index tickets_assignee on tickets (assignee_id, updated_at desc) where assignee_id is not null;
create index tickets_team on tickets (team_id, updated_at desc) where team_id is not null;
create index tickets_tags on tickets using gin (tags) where tags <> '{}';
create index tickets_participants on tickets using gin (participants) where participants <> '{}';

-- the texts a subject had before it was edited: the event names only the version
create table former_subjects (
  ticket_id uuid not null references tickets,
  version   integer not null,
  subject   text not null,
  primary key (ticket_id, version)
);

create table participants (
  ticket_id uuid not null references tickets,
  person_id uuid not null references people,
  role      text not null check (role in ('cc', 'follower')),
  added_at  timestamptz not null,
  primary key (ticket_id, person_id)
);
create index participants_person on participants (person_id);

-- written once, never updated: what changes about a message (delivery) stands in deliveries
create table messages (
  id         uuid primary key,
  ticket_id  uuid not null references tickets,
  kind       text not null check (kind in ('public', 'note')),
  direction  text not null check (direction in ('in', 'out')),   -- in: from the customer's side
  author_id  uuid references people,          -- null: the desk itself
  channel    text not null,
  automatic  boolean not null default false,  -- by a machine (RFC 3834): shown folded, changes neither status nor clocks
  html       text,                            -- sanitised; null: text only
  text       text not null,
  meta       jsonb not null default '{}',     -- the channel's own: from, to, cc, reply-to, date header, quoted parts …
  arrival_id uuid,                            -- its row in the ledger of arrivals
  created_at timestamptz not null
);
create index messages_ticket on messages (ticket_id, created_at, id);

create table attachments (
  id         uuid primary key,
  message_id uuid references messages,
  draft_id   uuid,
  owner_id   uuid references people,          -- who uploaded it, while no message has it
  hash       text not null references files,
  name       text not null,
  size       bigint not null,
  type       text not null,
  content_id text,
  inline     boolean not null default false,
  created_at timestamptz not null
);
create index attachments_message on attachments (message_id);
create index attachments_hash on attachments (hash);
create index attachments_draft on attachments (draft_id) where draft_id is not null;

create table drafts (
  id          uuid primary key,
  ticket_id   uuid not null references tickets,
  person_id   uuid not null references people,
  kind        text not null check (kind in ('public', 'note')),
  html        text not null default '',
  "to"        text[] not null default '{}',
  cc          text[] not null default '{}',
  version     integer not null,
  updated_at  timestamptz not null,
  unique (ticket_id, person_id, kind)
);

-- written but not yet said: replies within their undo time, or sent later
create table scheduled_messages (
  id             uuid primary key,            -- the id the message will have
  ticket_id      uuid not null references tickets,
  author_id      uuid not null references people,
  content        jsonb not null,              -- as the composer sent it: {kind, html, text, to, cc, attachmentIds, statusId}
  send_at        timestamptz not null,
  state          text not null default 'waiting' check (state in ('waiting', 'sent', 'cancelled', 'failed')),
  error          text,
  created_at     timestamptz not null
);
create index scheduled_messages_ticket on scheduled_messages (ticket_id) where state in ('waiting', 'failed');

create table views (
  id         uuid primary key,
  name       text,                            -- null for the built-in ones: named by the catalogue
  key        text unique,                     -- built-in: mine, unassigned, open, waiting, solved
  condition  jsonb not null,
  sort       text not null default '-updatedAt',
  owner_id   uuid references people,          -- personal
  team_id    uuid references teams,           -- of one team; both null: everyone's
  position   integer not null default 0,
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);

create table reads (
  ticket_id uuid not null references tickets,
  person_id uuid not null references people,
  read_at   timestamptz not null,
  primary key (ticket_id, person_id)
);

-- channels -------------------------------------------------------------------------------------------------------------

create table arrivals (
  id           uuid primary key,
  channel      text not null,
  account_id   uuid,
  key          text not null,                 -- idempotency: what makes this arrival the same one again
  received_at  timestamptz not null,
  via          text not null,                 -- smtp, imap, http, pipe, import
  envelope     jsonb not null default '{}',   -- sender, recipients, remote address, imap uid
  raw_hash     text not null references files,
  size         bigint not null,
  sender       text,                          -- read from the headers once parsed
  subject      text,
  outcome      text not null default 'waiting' check (outcome in ('waiting', 'ticket', 'reply', 'note', 'report', 'automatic', 'quarantined', 'rejected', 'ignored')),
  cause        text,                          -- of a quarantine or rejection, from a fixed list
  decisions    jsonb not null default '[]',   -- the path: [{step, decision, why}]
  error        text,
  attempts     integer not null default 0,
  ticket_id    uuid references tickets,
  message_id   uuid references messages,
  parser       integer,                       -- version of the parser that read it
  processed_at timestamptz,
  unique (channel, key)
);
create index arrivals_received on arrivals (received_at desc, id desc);
create index arrivals_outcome on arrivals (outcome, received_at desc, id desc);
create index arrivals_ticket on arrivals (ticket_id) where ticket_id is not null;

create table deliveries (
  id           uuid primary key,
  message_id   uuid not null references messages,
  ticket_id    uuid not null references tickets,
  channel      text not null,
  account_id   uuid,
  recipients   jsonb not null,                -- {to: [], cc: [], bcc: []}
  state        text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain', 'bounced', 'cancelled')),
  attempts     integer not null default 0,
  not_before   timestamptz not null,          -- the end of the undo window
  external_id  text,                          -- Message-ID, fixed before the first attempt
  response     text,                          -- what the other side said
  error        text,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  unique (message_id, channel)
);
create index deliveries_ticket on deliveries (ticket_id);
create index deliveries_state on deliveries (state, updated_at) where state in ('queued', 'sending', 'failed', 'uncertain');

create table mailboxes (
  id         uuid primary key,
  address    text not null,
  key        text not null,                   -- address as compared
  name       text not null,                   -- display name
  brand_id   uuid references brands,
  team_id    uuid references teams,
  signature  text not null default '',
  intake     jsonb not null default '{"kind":"handed"}',  -- {kind: handed} | {kind: imap, host, port, security, user, password (encrypted), folder}
  relay      jsonb,                           -- {host, port, security, user, password (encrypted)}; null: the desk's default relay
  quote      boolean not null default true,   -- quote the history in replies
  active     boolean not null default true,
  demo       boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index mailboxes_key on mailboxes (key) where active;

create table imap_positions (
  mailbox_id  uuid primary key references mailboxes,
  uidvalidity bigint not null,
  last_uid    bigint not null,
  checked_at  timestamptz,
  error       text
);

-- which message of ours or theirs has this Message-ID (RFC 5322 §3.6.4); never an empty one
create table mail_ids (
  mail_id    text not null check (mail_id <> ''),
  ticket_id  uuid not null references tickets,
  message_id uuid not null references messages,
  own        boolean not null,
  primary key (mail_id, message_id)
);

-- guards ---------------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['settings', 'brands', 'organisations', 'people', 'teams', 'statuses', 'tickets', 'views', 'mailboxes'] loop
    execute format('create constraint trigger %I_no_silent_change after insert or update on %I
                    deferrable initially deferred for each row execute function refuse_silent_change()', t, t);
  end loop;
end $$;

-- what every desk begins with ----------------------------------------------------------------------------------------------

insert into statuses (id, category, position, version) values
  ('c927fd28-8a44-8d56-8941-7fe5d87a4976', 'new', 1, 1),
  ('761a669c-bcbf-80c2-8532-f3c284656cea', 'open', 2, 1),
  ('29e964da-8987-84f5-8b01-f7acb0f86458', 'waiting-customer', 3, 1),
  ('f1989572-c616-88e3-887e-7fcfdf3d33c8', 'waiting-third-party', 4, 1),
  ('32b1784c-e94e-8fcf-8752-f656e8b55952', 'solved', 5, 1),
  ('7f8a2b12-940e-881c-8e95-02c77d6cdd98', 'closed', 6, 1);
insert into events (id, subject_kind, subject_id, seq, type, actor_kind, actor_id, at)
  select gen_random_uuid(), 'status', id, 1, 'status.created', 'system', 'migration', now() from statuses;
