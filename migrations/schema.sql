-- Generated from migrations/ by `npm run schema`; do not edit. For reading and for review: the migrations are what runs.

create extension pg_trgm;

CREATE OR REPLACE FUNCTION public.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower((translate($1, 'İΣς'::text, 'iσσ'::text) COLLATE pg_c_utf8))
;

CREATE OR REPLACE FUNCTION public.mail_shape(key text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when split_part(key, '@', 2) in ('gmail.com', 'googlemail.com')
    then replace(split_part(split_part(key, '@', 1), '+', 1), '.', '') || '@gmail.com'
    else split_part(split_part(key, '@', 1), '+', 1) || '@' || split_part(key, '@', 2) end
$function$
;

CREATE OR REPLACE FUNCTION public.merged_family(ticket uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive down as (
    select $1 as id
    union select t.id from down join tickets t on t.merged_into = down.id)
  select id from down
$function$
;

CREATE OR REPLACE FUNCTION public.merged_root(ticket uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive up as (
    select id, merged_into from tickets where id = $1
    union select t.id, t.merged_into from up join tickets t on t.id = up.merged_into)
  select id from up where merged_into is null
$function$
;

CREATE OR REPLACE FUNCTION public.organisation_family(organisation uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive down as (select $1 as id union select o.id from down join organisations o on o.merged_into = down.id)
  select id from down
$function$
;

CREATE OR REPLACE FUNCTION public.organisation_root(organisation uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive up as (
    select id, merged_into from organisations where id = $1
    union select o.id, o.merged_into from up join organisations o on o.id = up.merged_into)
  select id from up where merged_into is null
$function$
;

CREATE OR REPLACE FUNCTION public.person_family(person uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive down as (select $1 as id union select p.id from down join people p on p.merged_into = down.id)
  select id from down
$function$
;

CREATE OR REPLACE FUNCTION public.person_root(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive up as (
    select id, merged_into from people where id = $1
    union select p.id, p.merged_into from up join people p on p.id = up.merged_into)
  select id from up where merged_into is null
$function$
;

CREATE OR REPLACE FUNCTION public.plain(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 5000
 SET search_path TO ''
RETURN translate(fold($1), 'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńņňòóôõöøōőŕřśšșşťțţùúûüūůűųýÿźżžйёїѝ'::text, 'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzиеіи'::text)
;

CREATE OR REPLACE FUNCTION public.refuse_event_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('pomost.purge', true) = 'on' and tg_op = 'DELETE' then return old; end if;
  raise exception 'events are append-only' using errcode = 'insufficient_privilege';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_silent_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from events e
                 where e.subject_id = new.id and e.seq = new.version and e.txid = pg_current_xact_id()) then
    raise exception 'silent change of % %: version % has no event in this transaction', tg_table_name, new.id, new.version
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_status_removal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'statuses are archived, not deleted' using errcode = 'integrity_constraint_violation';
end $function$
;

create sequence routing_turn start 1;
create sequence search_doc start 1;
create sequence ticket_numbers start 1001;

create table account_managers (
  subject_id uuid not null,
  kind text not null,
  manager_id uuid not null,
  substitute_id uuid,
  constraint account_managers_pkey PRIMARY KEY (subject_id),
  constraint account_managers_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])))
);

create table agent_leaves (
  id uuid not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  substitute_id uuid,
  constraint agent_leaves_pkey PRIMARY KEY (id),
  constraint agent_leaves_check CHECK ((ends_at > starts_at))
);

create table agent_loads (
  ticket_id uuid not null,
  person_id uuid not null,
  units integer not null,
  constraint agent_loads_pkey PRIMARY KEY (ticket_id)
);

create table agent_screens (
  person_id uuid not null,
  node uuid not null,
  held_until timestamp with time zone not null,
  constraint agent_screens_pkey PRIMARY KEY (person_id, node)
);

create table agents (
  id uuid not null,
  person_id uuid not null,
  status text not null,
  auto_away boolean not null default false,
  absent_since timestamp with time zone,
  capacity integer,
  calendar_id uuid,
  languages text[] not null default '{}'::text[],
  skills jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint agents_pkey PRIMARY KEY (id),
  constraint agents_capacity_check CHECK (((capacity >= 0) AND (capacity <= 10000))),
  constraint agents_person_id_key UNIQUE (person_id),
  constraint agents_status_check CHECK ((status = ANY (ARRAY['online'::text, 'busy'::text, 'away'::text, 'leave'::text])))
);

create table alarms (
  kind text not null,
  subject_id uuid not null,
  key text not null,
  due_at timestamp with time zone not null,
  held_until timestamp with time zone,
  attempts smallint not null default 0,
  error text,
  constraint alarms_pkey PRIMARY KEY (kind, subject_id, key),
  constraint alarms_key_check CHECK ((length(key) <= 200)),
  constraint alarms_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 60)))
);

create table api_tokens (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  name text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_tokens_pkey PRIMARY KEY (id),
  constraint api_tokens_token_hash_key UNIQUE (token_hash)
);

create table arrivals (
  id uuid not null,
  channel text not null,
  account_id uuid,
  key text not null,
  received_at timestamp with time zone not null,
  via text not null,
  envelope jsonb not null default '{}'::jsonb,
  raw_hash text,
  size bigint not null,
  sender text,
  subject text,
  outcome text not null default 'waiting'::text,
  cause text,
  decisions jsonb not null default '[]'::jsonb,
  error text,
  attempts integer not null default 0,
  ticket_id uuid,
  message_id uuid,
  parser integer,
  processed_at timestamp with time zone,
  forgotten_at timestamp with time zone,
  constraint arrivals_pkey PRIMARY KEY (id),
  constraint arrivals_channel_key_key UNIQUE (channel, key),
  constraint arrivals_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'ticket'::text, 'reply'::text, 'note'::text, 'report'::text, 'automatic'::text, 'quarantined'::text, 'rejected'::text, 'ignored'::text])))
);

create table attachment_texts (
  attachment_id uuid not null,
  state text not null,
  cause text,
  error text,
  text text not null default ''::text,
  cut boolean not null default false,
  attempts integer not null default 0,
  read_at timestamp with time zone,
  constraint attachment_texts_pkey PRIMARY KEY (attachment_id),
  constraint attachment_texts_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'failed'::text])))
);

create table attachments (
  id uuid not null,
  message_id uuid,
  draft_id uuid,
  owner_id uuid,
  hash text not null,
  name text not null,
  size bigint not null,
  type text not null,
  content_id text,
  inline boolean not null default false,
  created_at timestamp with time zone not null,
  side_message_id uuid,
  carrier text,
  carrier_id uuid,
  field text,
  dropped_at timestamp with time zone,
  constraint attachments_pkey PRIMARY KEY (id),
  constraint attachments_carrier_check CHECK ((carrier = ANY (ARRAY['ticket'::text, 'person'::text, 'organisation'::text]))),
  constraint attachments_field_check CHECK ((((carrier IS NULL) = (carrier_id IS NULL)) AND ((carrier IS NULL) = (field IS NULL)) AND ((dropped_at IS NULL) OR (carrier IS NOT NULL))))
);

create table automatic_mails (
  id uuid not null,
  kind text not null,
  key text not null,
  network text,
  at timestamp with time zone not null,
  constraint automatic_mails_pkey PRIMARY KEY (id),
  constraint automatic_mails_kind_check CHECK ((kind = ANY (ARRAY['acknowledgement'::text, 'verification'::text, 'too-large'::text, 'alarm'::text, 'rule'::text])))
);

create table brands (
  id uuid not null,
  name text not null,
  "position" integer not null default 0,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  signature text not null default ''::text,
  constraint brands_pkey PRIMARY KEY (id)
);

create table bulk_changes (
  id uuid not null,
  author_id uuid not null,
  what jsonb not null,
  undo_of uuid,
  state text not null,
  total integer not null,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint bulk_changes_pkey PRIMARY KEY (id),
  constraint bulk_changes_state_check CHECK ((state = ANY (ARRAY['running'::text, 'cancelled'::text, 'finished'::text])))
);

create table bulk_items (
  bulk_id uuid not null,
  "position" integer not null,
  ticket_id uuid not null,
  outcome text,
  code text,
  why text,
  former jsonb,
  from_version integer,
  version integer,
  kept text[],
  constraint bulk_items_pkey PRIMARY KEY (bulk_id, "position"),
  constraint bulk_items_outcome_check CHECK ((outcome = ANY (ARRAY['changed'::text, 'unchanged'::text, 'refused'::text])))
);

create table calendar_versions (
  calendar_id uuid not null,
  version integer not null,
  name text,
  definition jsonb not null,
  archived boolean not null,
  author_id text not null,
  at timestamp with time zone not null,
  constraint calendar_versions_pkey PRIMARY KEY (calendar_id, version)
);

create table calendars (
  id uuid not null,
  name text,
  definition jsonb not null,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint calendars_pkey PRIMARY KEY (id),
  constraint calendars_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

create table checklists (
  id uuid not null,
  name text not null,
  items jsonb not null,
  team_id uuid,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint checklists_pkey PRIMARY KEY (id)
);

create table credentials (
  person_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_on boolean not null default false,
  totp_last bigint,
  recovery text[] not null default '{}'::text[],
  changed_at timestamp with time zone not null,
  constraint credentials_pkey PRIMARY KEY (person_id)
);

create table custom_fields (
  id uuid not null,
  carrier text not null,
  key text not null,
  kind text not null,
  label text not null,
  labels jsonb not null default '{}'::jsonb,
  help text not null default ''::text,
  choices jsonb not null default '[]'::jsonb,
  limits jsonb not null default '{}'::jsonb,
  required text not null default 'never'::text,
  "position" integer not null default 0,
  archived boolean not null default false,
  version integer not null,
  constraint custom_fields_pkey PRIMARY KEY (id),
  constraint custom_fields_carrier_check CHECK ((carrier = ANY (ARRAY['ticket'::text, 'person'::text, 'organisation'::text]))),
  constraint custom_fields_carrier_key_key UNIQUE (carrier, key),
  constraint custom_fields_required_check CHECK ((required = ANY (ARRAY['never'::text, 'to-solve'::text, 'always'::text])))
);

create table deliveries (
  id uuid not null,
  message_id uuid not null,
  ticket_id uuid not null,
  channel text not null,
  account_id uuid,
  recipients jsonb not null,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  not_before timestamp with time zone not null,
  external_id text,
  response text,
  error text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  remaining text[],
  cause jsonb,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_message_id_channel_key UNIQUE (message_id, channel),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'uncertain'::text, 'bounced'::text, 'cancelled'::text])))
);

create table delivery_places (
  name text not null,
  delivery_id uuid not null,
  until_at timestamp with time zone not null,
  constraint delivery_places_pkey PRIMARY KEY (name, delivery_id)
);

create table delivery_recipients (
  delivery_id uuid not null,
  key text not null,
  address text not null,
  state text not null,
  class text,
  reason text,
  status text,
  diagnostic text not null default ''::text,
  at timestamp with time zone not null,
  constraint delivery_recipients_pkey PRIMARY KEY (delivery_id, key),
  constraint delivery_recipients_class_check CHECK ((class = ANY (ARRAY['hard'::text, 'soft'::text, 'delayed'::text, 'delivered'::text]))),
  constraint delivery_recipients_state_check CHECK ((state = ANY (ARRAY['failed'::text, 'delayed'::text, 'delivered'::text, 'relayed'::text, 'expanded'::text, 'read'::text])))
);

create table delivery_ways (
  key text not null,
  refusals integer not null default 0,
  paused_until timestamp with time zone,
  said text,
  updated_at timestamp with time zone not null,
  constraint delivery_ways_pkey PRIMARY KEY (key)
);

create table dkim_keys (
  id uuid not null,
  domain text not null,
  selector text not null,
  algorithm text not null,
  private_key text not null,
  public_key text not null,
  state text not null default 'new'::text,
  verified_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint dkim_keys_pkey PRIMARY KEY (id),
  constraint dkim_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['rsa'::text, 'ed25519'::text]))),
  constraint dkim_keys_domain_selector_key UNIQUE (domain, selector),
  constraint dkim_keys_state_check CHECK ((state = ANY (ARRAY['new'::text, 'active'::text, 'retired'::text])))
);

create table drafts (
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  kind text not null,
  html text not null default ''::text,
  "to" text[] not null default '{}'::text[],
  cc text[] not null default '{}'::text[],
  version integer not null,
  updated_at timestamp with time zone not null,
  home_id uuid,
  extras jsonb,
  shared_at timestamp with time zone,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_kind_check CHECK ((kind = ANY (ARRAY['public'::text, 'note'::text]))),
  constraint drafts_ticket_id_person_id_kind_key UNIQUE (ticket_id, person_id, kind)
);

create table events (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  seq integer not null,
  type text not null,
  data jsonb not null default '{}'::jsonb,
  actor_kind text not null,
  actor_id text not null,
  cause_id uuid,
  depth smallint not null default 0,
  chain text[] not null default '{}'::text[],
  at timestamp with time zone not null,
  txid xid8 not null default pg_current_xact_id(),
  constraint events_pkey PRIMARY KEY (id),
  constraint events_subject_seq UNIQUE (subject_id, seq)
);

create table exports (
  id uuid not null,
  author_id uuid not null,
  format text not null,
  name text not null,
  question jsonb not null,
  state text not null default 'running'::text,
  total integer not null default 0,
  done integer not null default 0,
  hash text,
  size bigint,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  version integer not null default 1,
  constraint exports_pkey PRIMARY KEY (id),
  constraint exports_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'json'::text]))),
  constraint exports_state_check CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'cancelled'::text, 'failed'::text, 'expired'::text])))
);

create table files (
  hash text not null,
  size bigint not null,
  type text not null,
  put_at timestamp with time zone not null,
  bytes bytea,
  constraint files_pkey PRIMARY KEY (hash)
);

create table former_messages (
  message_id uuid not null,
  reading integer not null,
  html text,
  text text not null,
  meta jsonb not null,
  replaced_at timestamp with time zone not null,
  constraint former_messages_pkey PRIMARY KEY (message_id, reading)
);

create table former_subjects (
  ticket_id uuid not null,
  version integer not null,
  subject text not null,
  constraint former_subjects_pkey PRIMARY KEY (ticket_id, version)
);

create table idempotency_keys (
  actor_id text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  response jsonb not null,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (actor_id, key)
);

create table identities (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  key text not null,
  verified_at timestamp with time zone,
  is_primary boolean not null default false,
  created_at timestamp with time zone not null,
  bounced_at timestamp with time zone,
  bounce_reason text,
  complained_at timestamp with time zone,
  home_id uuid,
  home_primary boolean,
  constraint identities_pkey PRIMARY KEY (id),
  constraint identities_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'handle'::text]))),
  constraint identities_kind_key_key UNIQUE (kind, key)
);

create table imap_accounts (
  mailbox_id uuid not null,
  settings_of text not null,
  holder text,
  held_until timestamp with time zone,
  way text,
  looked_at timestamp with time zone,
  new_at timestamp with time zone,
  failures integer not null default 0,
  failing_since timestamp with time zone,
  error text,
  next_try_at timestamp with time zone,
  tried_now_at timestamp with time zone,
  told_at timestamp with time zone,
  constraint imap_accounts_pkey PRIMARY KEY (mailbox_id),
  constraint imap_accounts_way_check CHECK ((way = ANY (ARRAY['connected'::text, 'polled'::text])))
);

create table imap_nodes (
  id text not null,
  alive_until timestamp with time zone not null,
  constraint imap_nodes_pkey PRIMARY KEY (id)
);

create table imap_positions (
  mailbox_id uuid not null,
  uidvalidity bigint not null,
  last_uid bigint not null,
  folder text not null,
  constraint imap_positions_pkey PRIMARY KEY (mailbox_id, folder)
);

create table imap_taken (
  mailbox_id uuid not null,
  folder text not null,
  uidvalidity bigint not null,
  uid bigint not null,
  taken_at timestamp with time zone not null,
  attempts integer not null default 0,
  retry_at timestamp with time zone,
  error text,
  constraint imap_taken_pkey PRIMARY KEY (mailbox_id, folder, uidvalidity, uid)
);

create table import_items (
  import_id uuid not null,
  "row" integer not null,
  kind text not null,
  outcome text not null,
  subject_id uuid,
  code text,
  value text,
  why text,
  former jsonb,
  after jsonb,
  subject_version integer,
  undone text,
  kept text[],
  constraint import_items_pkey PRIMARY KEY (import_id, "row", kind),
  constraint import_items_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text]))),
  constraint import_items_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'changed'::text, 'refused'::text]))),
  constraint import_items_undone_check CHECK ((undone = ANY (ARRAY['restored'::text, 'partly'::text, 'kept'::text])))
);

create table imports (
  id uuid not null,
  author_id uuid not null,
  carrier text not null,
  name text not null,
  format text not null,
  hash text,
  heads text[] not null,
  sample jsonb not null,
  mapping jsonb not null,
  state text not null default 'uploaded'::text,
  total integer not null,
  done integer not null default 0,
  at_row integer not null default 1,
  created integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  kept integer not null default 0,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  version integer not null default 1,
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_carrier_check CHECK ((carrier = ANY (ARRAY['people'::text, 'organisations'::text]))),
  constraint imports_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text]))),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'checking'::text, 'checked'::text, 'running'::text, 'finished'::text, 'cancelled'::text, 'failed'::text, 'undoing'::text, 'undone'::text])))
);

create table macro_uses (
  person_id uuid not null,
  macro_id uuid not null,
  uses integer not null,
  used_at timestamp with time zone not null,
  constraint macro_uses_pkey PRIMARY KEY (person_id, macro_id)
);

create table macros (
  id uuid not null,
  name text not null,
  category text,
  replies jsonb not null default '[]'::jsonb,
  notes jsonb not null default '[]'::jsonb,
  changes jsonb not null default '{}'::jsonb,
  owner_id uuid,
  team_id uuid,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint macros_pkey PRIMARY KEY (id),
  constraint macros_check CHECK (((owner_id IS NULL) OR (team_id IS NULL)))
);

create table mail_ids (
  mail_id text not null,
  ticket_id uuid not null,
  message_id uuid not null,
  own boolean not null,
  constraint mail_ids_pkey PRIMARY KEY (mail_id, message_id),
  constraint mail_ids_mail_id_check CHECK ((mail_id <> ''::text))
);

create table mail_template_versions (
  template_id uuid not null,
  version integer not null,
  subject text,
  body text,
  author_id text not null,
  at timestamp with time zone not null,
  constraint mail_template_versions_pkey PRIMARY KEY (template_id, version)
);

create table mail_templates (
  id uuid not null,
  kind text not null,
  language text not null,
  brand_id uuid,
  mailbox_id uuid,
  subject text,
  body text,
  version integer not null,
  constraint mail_templates_pkey PRIMARY KEY (id),
  constraint mail_templates_check CHECK (((brand_id IS NULL) OR (mailbox_id IS NULL)))
);

create table mailbox_grants (
  mailbox_id uuid not null,
  app_id uuid not null,
  state text not null,
  account text,
  access_token text,
  refresh_token text,
  issue integer not null default 0,
  renew_at timestamp with time zone,
  expires_at timestamp with time zone,
  refused_at timestamp with time zone,
  signed_in_at timestamp with time zone,
  lease uuid,
  leased_until timestamp with time zone,
  error text,
  said text,
  constraint mailbox_grants_pkey PRIMARY KEY (mailbox_id),
  constraint mailbox_grants_check CHECK (((state = 'signed-out'::text) OR ((access_token IS NOT NULL) AND (refresh_token IS NOT NULL)))),
  constraint mailbox_grants_state_check CHECK ((state = ANY (ARRAY['signed-in'::text, 'signed-out'::text])))
);

create table mailboxes (
  id uuid not null,
  address text not null,
  key text not null,
  name text not null,
  brand_id uuid,
  team_id uuid,
  signature text not null default ''::text,
  intake jsonb not null default '{"kind": "handed"}'::jsonb,
  relay jsonb,
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  acknowledge boolean,
  hold_unverified boolean not null default false,
  quote_history text,
  from_format text not null default 'agent'::text,
  envelope text not null default 'auto'::text,
  closed_tickets jsonb,
  constraint mailboxes_pkey PRIMARY KEY (id),
  constraint mailboxes_envelope_check CHECK ((envelope = ANY (ARRAY['auto'::text, 'plain'::text, 'bounce'::text]))),
  constraint mailboxes_from_format_check CHECK ((from_format = ANY (ARRAY['agent'::text, 'agent-brand'::text, 'brand'::text, 'first-name'::text]))),
  constraint mailboxes_quote_history_check CHECK ((quote_history = ANY (ARRAY['none'::text, 'last'::text, 'all'::text])))
);

create table merged_places (
  ticket_id uuid not null,
  home_id uuid not null,
  role text not null,
  added_at timestamp with time zone not null,
  constraint merged_places_pkey PRIMARY KEY (ticket_id, home_id),
  constraint merged_places_role_check CHECK ((role = ANY (ARRAY['requester'::text, 'cc'::text, 'follower'::text, 'organisation'::text])))
);

create table messages (
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  direction text not null,
  author_id uuid,
  channel text not null,
  automatic boolean not null default false,
  html text,
  text text not null,
  meta jsonb not null default '{}'::jsonb,
  arrival_id uuid,
  created_at timestamp with time zone not null,
  home_id uuid,
  added_to uuid,
  author_home uuid,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint messages_kind_check CHECK ((kind = ANY (ARRAY['public'::text, 'note'::text])))
);

create table muted_senders (
  key text not null,
  cause text not null,
  since timestamp with time zone not null,
  until_at timestamp with time zone not null,
  constraint muted_senders_pkey PRIMARY KEY (key)
);

create table notification_choices (
  id uuid not null,
  person_id uuid not null,
  ways jsonb not null default '{}'::jsonb,
  digest jsonb,
  quiet jsonb,
  quiet_days smallint[] not null default '{}'::smallint[],
  version integer not null,
  constraint notification_choices_pkey PRIMARY KEY (id),
  constraint notification_choices_person_id_key UNIQUE (person_id)
);

create table notifications (
  id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  event_id uuid not null,
  message_id uuid,
  actor_id uuid,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  mail text,
  digest boolean not null default false,
  mail_at timestamp with time zone,
  reason text,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_mail_check CHECK ((mail = ANY (ARRAY['waiting'::text, 'sent'::text, 'dropped'::text, 'failed'::text, 'uncertain'::text]))),
  constraint notifications_person_id_event_id_key UNIQUE (person_id, event_id),
  constraint notifications_reason_check CHECK ((reason = ANY (ARRAY['assignee'::text, 'follower'::text, 'team'::text, 'lead'::text, 'author'::text, 'named'::text])))
);

create table oauth_apps (
  id uuid not null,
  provider text not null,
  name text not null,
  tenant text,
  authorize_url text,
  token_url text,
  scopes text,
  imap jsonb,
  smtp jsonb,
  client_id text not null,
  client_secret text,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint oauth_apps_pkey PRIMARY KEY (id),
  constraint oauth_apps_provider_check CHECK ((provider = ANY (ARRAY['google'::text, 'microsoft'::text, 'other'::text])))
);

create table oauth_flows (
  state_hash bytea not null,
  mailbox_id uuid not null,
  app_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  verifier text not null,
  expires_at timestamp with time zone not null,
  constraint oauth_flows_pkey PRIMARY KEY (state_hash)
);

create table one_time_links (
  id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  person_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_links_pkey PRIMARY KEY (id),
  constraint one_time_links_purpose_check CHECK ((purpose = ANY (ARRAY['first-admin'::text, 'invitation'::text, 'password-reset'::text]))),
  constraint one_time_links_token_hash_key UNIQUE (token_hash)
);

create table organisations (
  id uuid not null,
  name text not null,
  domains text[] not null default '{}'::text[],
  language text,
  time_zone text,
  vip boolean not null default false,
  notes text not null default ''::text,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  custom jsonb not null default '{}'::jsonb,
  merged_into uuid,
  tags text[] not null default '{}'::text[],
  external_id text,
  sharing text not null default 'none'::text,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint organisations_sharing_check CHECK ((sharing = ANY (ARRAY['none'::text, 'read'::text, 'comment'::text])))
);

create table ownerships (
  id uuid not null,
  subject_id uuid not null,
  home_id uuid,
  product_id uuid not null,
  reference text,
  since date,
  until date,
  note text not null default ''::text,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint ownerships_pkey PRIMARY KEY (id),
  constraint ownerships_check CHECK ((since <= until))
);

create table participants (
  ticket_id uuid not null,
  person_id uuid not null,
  role text not null,
  added_at timestamp with time zone not null,
  constraint participants_pkey PRIMARY KEY (ticket_id, person_id),
  constraint participants_role_check CHECK ((role = ANY (ARRAY['cc'::text, 'follower'::text])))
);

create table people (
  id uuid not null,
  name text not null,
  role text not null,
  organisation_id uuid,
  language text,
  time_zone text,
  vip boolean not null default false,
  active boolean not null default true,
  signature text not null default ''::text,
  preferences jsonb not null default '{}'::jsonb,
  notes text not null default ''::text,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  custom jsonb not null default '{}'::jsonb,
  merged_into uuid,
  organisation_home uuid,
  tags text[] not null default '{}'::text[],
  preferred_channel text,
  external_id text,
  sharing text,
  sharing_of uuid,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 200))),
  constraint people_preferred_channel_check CHECK ((preferred_channel = ANY (ARRAY['email'::text, 'phone'::text, 'handle'::text]))),
  constraint people_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'lead'::text, 'agent'::text, 'light'::text, 'customer'::text]))),
  constraint people_sharing_check CHECK ((sharing = ANY (ARRAY['none'::text, 'read'::text, 'comment'::text]))),
  constraint people_sharing_of_check CHECK (((sharing IS NULL) OR (sharing_of IS NOT NULL)))
);

create table people_merges (
  merged_id uuid not null,
  into_id uuid not null,
  kind text not null,
  merged_at timestamp with time zone not null,
  author_id text not null,
  before jsonb not null,
  after jsonb not null,
  constraint people_merges_pkey PRIMARY KEY (merged_id),
  constraint people_merges_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])))
);

create table play_claims (
  ticket_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint play_claims_pkey PRIMARY KEY (ticket_id)
);

create table play_sessions (
  id uuid not null,
  person_id uuid not null,
  view_id uuid not null,
  sort text not null,
  total integer not null,
  capped boolean not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint play_sessions_pkey PRIMARY KEY (id)
);

create table play_turns (
  session_id uuid not null,
  ticket_id uuid not null,
  "position" integer not null,
  given_at timestamp with time zone not null,
  skipped_at timestamp with time zone,
  reason text,
  constraint play_turns_pkey PRIMARY KEY (session_id, ticket_id)
);

create table products (
  id uuid not null,
  name text not null,
  code text,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint products_pkey PRIMARY KEY (id),
  constraint products_code_check CHECK (((length(code) >= 1) AND (length(code) <= 80))),
  constraint products_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

create table reads (
  ticket_id uuid not null,
  person_id uuid not null,
  read_at timestamp with time zone not null,
  constraint reads_pkey PRIMARY KEY (ticket_id, person_id)
);

create table rereadings (
  id uuid not null,
  channel text not null,
  parser integer not null,
  author_id uuid not null,
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  failed integer not null default 0,
  after uuid,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint rereadings_pkey PRIMARY KEY (id)
);

create table routing_decisions (
  id uuid not null,
  ticket_id uuid not null,
  at timestamp with time zone not null,
  outcome text not null,
  person_id uuid,
  team_id uuid,
  version integer,
  reason text,
  path jsonb not null default '[]'::jsonb,
  constraint routing_decisions_pkey PRIMARY KEY (id),
  constraint routing_decisions_outcome_check CHECK ((outcome = ANY (ARRAY['placed'::text, 'waiting'::text, 'takenBack'::text, 'taken'::text])))
);

create table routing_queue (
  ticket_id uuid not null,
  team_id uuid,
  since timestamp with time zone not null,
  vip boolean not null,
  priority smallint not null,
  deadline_at timestamp with time zone,
  created_at timestamp with time zone not null,
  reason text not null,
  excluded uuid[] not null default '{}'::uuid[],
  constraint routing_queue_pkey PRIMARY KEY (ticket_id)
);

create table routing_turns (
  team_id uuid not null,
  person_id uuid not null,
  turn bigint not null,
  constraint routing_turns_pkey PRIMARY KEY (team_id, person_id)
);

create table rule_sets (
  id uuid not null,
  rules jsonb not null,
  constraint rule_sets_pkey PRIMARY KEY (id)
);

create table rule_silences (
  rule_id uuid not null,
  since timestamp with time zone not null,
  person_id uuid,
  organisation_id uuid,
  done boolean not null,
  asked_at timestamp with time zone,
  found jsonb,
  constraint rule_silences_about_one CHECK ((num_nonnulls(person_id, organisation_id) = 1)),
  constraint rule_silences_once UNIQUE NULLS NOT DISTINCT (rule_id, person_id, organisation_id)
);

create table rule_tallies (
  rule_id uuid not null,
  fired bigint not null default 0,
  last_fired_at timestamp with time zone,
  stops smallint not null default 0,
  stopped_at timestamp with time zone,
  switched_off boolean not null default false,
  constraint rule_tallies_pkey PRIMARY KEY (rule_id)
);

create table rule_traces (
  event_id uuid not null,
  ticket_id uuid,
  at timestamp with time zone not null,
  kind text not null,
  set_id uuid not null,
  trace jsonb not null,
  person_id uuid,
  organisation_id uuid,
  constraint rule_traces_pkey PRIMARY KEY (event_id),
  constraint rule_traces_about_one CHECK ((num_nonnulls(ticket_id, person_id, organisation_id) = 1))
);

create table rule_versions (
  rule_id uuid not null,
  version integer not null,
  name text not null,
  description text not null,
  category text not null,
  enabled boolean not null,
  definition jsonb not null,
  author_id text not null,
  at timestamp with time zone not null,
  constraint rule_versions_pkey PRIMARY KEY (rule_id, version)
);

create table rule_waits (
  ticket_id uuid not null,
  rule_id uuid not null,
  since timestamp with time zone not null,
  done boolean not null default false,
  asked_at timestamp with time zone,
  found jsonb,
  constraint rule_waits_pkey PRIMARY KEY (ticket_id, rule_id)
);

create table rules (
  id uuid not null,
  name text not null,
  description text not null default ''::text,
  category text not null default ''::text,
  enabled boolean not null,
  "position" double precision not null,
  definition jsonb not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint rules_pkey PRIMARY KEY (id),
  constraint rules_category_check CHECK ((length(category) <= 60)),
  constraint rules_description_check CHECK ((length(description) <= 2000)),
  constraint rules_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

create table scheduled_messages (
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  content jsonb not null,
  send_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  error text,
  created_at timestamp with time zone not null,
  home_id uuid,
  later boolean not null default false,
  constraint scheduled_messages_pkey PRIMARY KEY (id),
  constraint scheduled_messages_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'stopped'::text, 'sent'::text, 'cancelled'::text, 'failed'::text])))
);

create table schema_migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migrations_pkey PRIMARY KEY (number)
);

create table search_counted (
  upto bigint not null
);

create table search_documents (
  doc bigint not null default nextval('search_doc'::regclass),
  ticket_id uuid not null,
  message_id uuid not null,
  public boolean not null,
  words tsvector not null,
  attachment_id uuid
) partition by RANGE (doc);

create table search_segments (
  name text not null,
  lower bigint not null,
  level smallint not null,
  constraint search_segments_pkey PRIMARY KEY (name)
);

create table search_words (
  word text collate "C" not null,
  documents integer not null,
  constraint search_words_pkey PRIMARY KEY (word)
) with (fillfactor=70);

create table sender_confirmations (
  key text not null,
  address text not null,
  token_hash bytea not null,
  language text not null,
  mailbox_id uuid,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sender_confirmations_pkey PRIMARY KEY (key),
  constraint sender_confirmations_token_hash_key UNIQUE (token_hash)
);

create table sender_window (
  arrival_id uuid not null,
  mailbox text not null,
  key text not null,
  fingerprint text,
  at timestamp with time zone not null,
  constraint sender_window_pkey PRIMARY KEY (arrival_id)
);

create table sessions (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  csrf text not null,
  user_agent text not null default ''::text,
  ip text not null default ''::text,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);

create table setting_versions (
  setting_id uuid not null,
  version integer not null,
  value jsonb not null,
  author_id text not null,
  at timestamp with time zone not null,
  constraint setting_versions_pkey PRIMARY KEY (setting_id, version)
);

create table settings (
  id uuid not null,
  key text not null,
  value jsonb not null,
  version integer not null,
  constraint settings_pkey PRIMARY KEY (id),
  constraint settings_key_key UNIQUE (key)
);

create table side_conversations (
  id uuid not null,
  ticket_id uuid not null,
  subject text not null,
  state text not null,
  unread boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint side_conversations_pkey PRIMARY KEY (id),
  constraint side_conversations_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);

create table side_messages (
  id uuid not null,
  side_id uuid not null,
  author_id uuid,
  from_name text not null default ''::text,
  from_address text not null default ''::text,
  html text,
  text text not null,
  automatic boolean not null default false,
  mail_id text,
  arrival_id uuid,
  state text,
  error text,
  created_at timestamp with time zone not null,
  constraint side_messages_pkey PRIMARY KEY (id),
  constraint side_messages_side_id_mail_id_key UNIQUE (side_id, mail_id),
  constraint side_messages_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'uncertain'::text, 'bounced'::text])))
);

create table side_people (
  side_id uuid not null,
  key text not null,
  address text not null,
  name text not null,
  role text not null,
  constraint side_people_pkey PRIMARY KEY (side_id, key),
  constraint side_people_role_check CHECK ((role = ANY (ARRAY['to'::text, 'cc'::text])))
);

create table sign_in_attempts (
  key text not null,
  failures integer not null,
  blocked_until timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint sign_in_attempts_pkey PRIMARY KEY (key)
);

create table skills (
  id uuid not null,
  name text not null,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint skills_pkey PRIMARY KEY (id),
  constraint skills_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);

create table sla_clocks (
  ticket_id uuid not null,
  metric text not null,
  key text not null,
  state text not null,
  policy_id uuid not null,
  policy_version integer not null,
  started_at timestamp with time zone not null,
  target_ms bigint not null,
  calendar_id uuid,
  calendar_version integer,
  deadline_at timestamp with time zone,
  left_ms bigint,
  ended_at timestamp with time zone,
  breached_at timestamp with time zone,
  warned text[] not null,
  reason text,
  reason_note text,
  reason_by uuid,
  reason_at timestamp with time zone,
  constraint sla_clocks_pkey PRIMARY KEY (ticket_id, metric, key),
  constraint sla_clocks_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'met'::text, 'cancelled'::text])))
);

create table sla_policies (
  id uuid not null,
  name text not null,
  definition jsonb not null,
  "position" integer not null,
  active boolean not null,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint sla_policies_pkey PRIMARY KEY (id),
  constraint sla_policies_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

create table sla_policy_versions (
  policy_id uuid not null,
  version integer not null,
  name text not null,
  definition jsonb not null,
  "position" integer not null,
  active boolean not null,
  archived boolean not null,
  author_id text not null,
  at timestamp with time zone not null,
  constraint sla_policy_versions_pkey PRIMARY KEY (policy_id, version)
);

create table sla_tickets (
  ticket_id uuid not null,
  policy_id uuid,
  policy_version integer,
  story jsonb not null,
  next_at timestamp with time zone,
  constraint sla_tickets_pkey PRIMARY KEY (ticket_id)
);

create table statuses (
  id uuid not null,
  category text not null,
  name text,
  "position" integer not null,
  archived boolean not null default false,
  version integer not null,
  constraint statuses_pkey PRIMARY KEY (id),
  constraint statuses_category_check CHECK ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text, 'solved'::text, 'closed'::text])))
);

create table subject_notes (
  id uuid not null,
  subject_id uuid not null,
  home_id uuid,
  author_id uuid not null,
  text text not null,
  created_at timestamp with time zone not null,
  constraint subject_notes_pkey PRIMARY KEY (id)
);

create table team_members (
  team_id uuid not null,
  person_id uuid not null,
  constraint team_members_pkey PRIMARY KEY (team_id, person_id)
);

create table team_routing_versions (
  team_id uuid not null,
  version integer not null,
  settings jsonb not null,
  author_id text not null,
  at timestamp with time zone not null,
  constraint team_routing_versions_pkey PRIMARY KEY (team_id, version)
);

create table team_routings (
  id uuid not null,
  team_id uuid not null,
  settings jsonb not null,
  version integer not null,
  constraint team_routings_pkey PRIMARY KEY (id),
  constraint team_routings_team_id_key UNIQUE (team_id)
);

create table teams (
  id uuid not null,
  name text not null,
  private boolean not null default false,
  archived boolean not null default false,
  demo boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  closed_tickets jsonb,
  constraint teams_pkey PRIMARY KEY (id)
);

create table ticket_forms (
  id uuid not null,
  name text not null,
  names jsonb not null default '{}'::jsonb,
  types text[] not null default '{}'::text[],
  brand_ids uuid[] not null default '{}'::uuid[],
  audience text not null,
  standard boolean not null default false,
  fields jsonb not null default '[]'::jsonb,
  rules jsonb not null default '[]'::jsonb,
  active boolean not null default true,
  "position" integer not null default 0,
  version integer not null,
  constraint ticket_forms_pkey PRIMARY KEY (id),
  constraint ticket_forms_audience_check CHECK ((audience = ANY (ARRAY['agents'::text, 'customers'::text, 'everyone'::text])))
);

create table ticket_links (
  ticket_id uuid not null,
  other_id uuid not null,
  kind text not null,
  added_at timestamp with time zone not null,
  constraint ticket_links_pkey PRIMARY KEY (ticket_id, other_id, kind),
  constraint ticket_links_check CHECK ((ticket_id <> other_id)),
  constraint ticket_links_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'duplicate'::text, 'incident'::text, 'related'::text])))
);

create table ticket_tasks (
  id uuid not null,
  ticket_id uuid not null,
  home_id uuid,
  title text not null,
  owner_id uuid,
  due_at timestamp with time zone,
  done_at timestamp with time zone,
  done_by uuid,
  checklist text,
  "position" integer not null,
  created_at timestamp with time zone not null,
  constraint ticket_tasks_pkey PRIMARY KEY (id)
);

create table tickets (
  id uuid not null,
  number bigint not null default nextval('ticket_numbers'::regclass),
  subject text not null,
  subject_version integer not null default 1,
  status_id uuid not null,
  category text not null,
  type text not null default 'question'::text,
  priority smallint not null default 2,
  impact smallint,
  urgency smallint,
  assignee_id uuid,
  team_id uuid,
  requester_id uuid not null,
  organisation_id uuid,
  brand_id uuid,
  channel text not null,
  channel_account_id uuid,
  language text,
  tags text[] not null default '{}'::text[],
  custom jsonb not null default '{}'::jsonb,
  participants uuid[] not null default '{}'::uuid[],
  message_count integer not null default 0,
  last_message_id uuid,
  last_message_at timestamp with time zone,
  last_customer_message_at timestamp with time zone,
  first_reply_at timestamp with time zone,
  last_reply_at timestamp with time zone,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  demo boolean not null default false,
  version integer not null,
  follow_up_of uuid,
  aside text,
  aside_at timestamp with time zone,
  merged_into uuid,
  snoozed_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  open_tasks integer not null default 0,
  next_due_at timestamp with time zone,
  time_spent integer not null default 0,
  mentioned uuid[] not null default '{}'::uuid[],
  form_id uuid,
  complexity smallint,
  priority_by text,
  deadline_at timestamp with time zone,
  sla_state text,
  constraint tickets_pkey PRIMARY KEY (id),
  constraint tickets_aside_check CHECK ((aside = ANY (ARRAY['merged'::text, 'spam'::text, 'bin'::text]))),
  constraint tickets_complexity_check CHECK (((complexity >= 1) AND (complexity <= 5))),
  constraint tickets_number_key UNIQUE (number),
  constraint tickets_priority_by_check CHECK ((priority_by = ANY (ARRAY['matrix'::text, 'manual'::text]))),
  constraint tickets_sla_state_check CHECK ((sla_state = ANY (ARRAY['running'::text, 'paused'::text, 'warned'::text, 'breached'::text])))
);

create table time_entries (
  id uuid not null,
  ticket_id uuid not null,
  home_id uuid,
  person_id uuid,
  seconds integer not null,
  started_at timestamp with time zone not null,
  note text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint time_entries_pkey PRIMARY KEY (id),
  constraint time_entries_seconds_check CHECK ((seconds > 0))
);

create table timers (
  person_id uuid not null,
  ticket_id uuid not null,
  started_at timestamp with time zone not null,
  constraint timers_pkey PRIMARY KEY (person_id)
);

create table views (
  id uuid not null,
  name text,
  key text,
  condition jsonb not null,
  sort text not null default '-updatedAt'::text,
  owner_id uuid,
  team_id uuid,
  "position" integer not null default 0,
  archived boolean not null default false,
  created_at timestamp with time zone not null,
  version integer not null,
  emoji text,
  folder text,
  role text,
  columns jsonb not null default '[]'::jsonb,
  group_by text,
  constraint views_pkey PRIMARY KEY (id),
  constraint views_key_key UNIQUE (key),
  constraint views_one_owner CHECK ((num_nonnulls(owner_id, team_id, role) <= 1)),
  constraint views_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'lead'::text, 'agent'::text, 'light'::text])))
);

create table webhook_deliveries (
  id uuid not null,
  place bigint not null generated always as identity,
  webhook_id uuid not null,
  subject_id uuid not null,
  type text not null,
  body text not null,
  state text not null default 'waiting'::text,
  attempts smallint not null default 0,
  since timestamp with time zone not null,
  next_at timestamp with time zone not null,
  status smallint,
  answer text,
  error text,
  took_ms integer,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint webhook_deliveries_pkey PRIMARY KEY (id),
  constraint webhook_deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
);

create table webhooks (
  id uuid not null,
  name text not null,
  url text not null,
  secrets text[] not null,
  headers text,
  events text[] not null,
  enabled boolean not null default true,
  stopped text,
  failing_since timestamp with time zone,
  failures integer not null default 0,
  paused_until timestamp with time zone,
  error text,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint webhooks_pkey PRIMARY KEY (id),
  constraint webhooks_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint webhooks_secrets_check CHECK (((cardinality(secrets) >= 1) AND (cardinality(secrets) <= 2))),
  constraint webhooks_url_check CHECK ((length(url) <= 2000))
);

create table search_documents_1 partition of search_documents FOR VALUES FROM (MINVALUE) TO (MAXVALUE);

alter table account_managers add constraint account_managers_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES people(id) ON DELETE CASCADE;
alter table account_managers add constraint account_managers_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES people(id) ON DELETE SET NULL;
alter table agent_leaves add constraint agent_leaves_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table agent_leaves add constraint agent_leaves_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES people(id) ON DELETE SET NULL;
alter table agent_loads add constraint agent_loads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table agent_loads add constraint agent_loads_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table agent_screens add constraint agent_screens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table agents add constraint agents_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendars(id);
alter table agents add constraint agents_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table api_tokens add constraint api_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table arrivals add constraint arrivals_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);
alter table arrivals add constraint arrivals_raw_hash_fkey FOREIGN KEY (raw_hash) REFERENCES files(hash);
alter table arrivals add constraint arrivals_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table attachment_texts add constraint attachment_texts_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachments(id) ON DELETE CASCADE;
alter table attachments add constraint attachments_hash_fkey FOREIGN KEY (hash) REFERENCES files(hash);
alter table attachments add constraint attachments_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);
alter table attachments add constraint attachments_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id);
alter table attachments add constraint attachments_side_message_id_fkey FOREIGN KEY (side_message_id) REFERENCES side_messages(id) ON DELETE CASCADE;
alter table bulk_changes add constraint bulk_changes_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE CASCADE;
alter table bulk_changes add constraint bulk_changes_undo_of_fkey FOREIGN KEY (undo_of) REFERENCES bulk_changes(id) ON DELETE CASCADE;
alter table bulk_items add constraint bulk_items_bulk_id_fkey FOREIGN KEY (bulk_id) REFERENCES bulk_changes(id) ON DELETE CASCADE;
alter table calendar_versions add constraint calendar_versions_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendars(id);
alter table checklists add constraint checklists_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table credentials add constraint credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table deliveries add constraint deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);
alter table deliveries add constraint deliveries_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table delivery_recipients add constraint delivery_recipients_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id) ON DELETE CASCADE;
alter table drafts add constraint drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table drafts add constraint drafts_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table exports add constraint exports_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table exports add constraint exports_hash_fkey FOREIGN KEY (hash) REFERENCES files(hash);
alter table former_messages add constraint former_messages_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);
alter table former_subjects add constraint former_subjects_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table identities add constraint identities_home_id_fkey FOREIGN KEY (home_id) REFERENCES people(id);
alter table identities add constraint identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table imap_accounts add constraint imap_accounts_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id);
alter table imap_positions add constraint imap_positions_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id);
alter table imap_taken add constraint imap_taken_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id);
alter table import_items add constraint import_items_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE;
alter table imports add constraint imports_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table imports add constraint imports_hash_fkey FOREIGN KEY (hash) REFERENCES files(hash);
alter table macro_uses add constraint macro_uses_macro_id_fkey FOREIGN KEY (macro_id) REFERENCES macros(id) ON DELETE CASCADE;
alter table macro_uses add constraint macro_uses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table macros add constraint macros_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE CASCADE;
alter table macros add constraint macros_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table mail_ids add constraint mail_ids_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);
alter table mail_ids add constraint mail_ids_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table mail_template_versions add constraint mail_template_versions_template_id_fkey FOREIGN KEY (template_id) REFERENCES mail_templates(id) ON DELETE CASCADE;
alter table mail_templates add constraint mail_templates_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES brands(id);
alter table mail_templates add constraint mail_templates_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id);
alter table mailbox_grants add constraint mailbox_grants_app_id_fkey FOREIGN KEY (app_id) REFERENCES oauth_apps(id);
alter table mailbox_grants add constraint mailbox_grants_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id) ON DELETE CASCADE;
alter table mailboxes add constraint mailboxes_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES brands(id);
alter table mailboxes add constraint mailboxes_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table merged_places add constraint merged_places_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table messages add constraint messages_author_home_fkey FOREIGN KEY (author_home) REFERENCES people(id);
alter table messages add constraint messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table messages add constraint messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table notification_choices add constraint notification_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table notifications add constraint notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table notifications add constraint notifications_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table oauth_flows add constraint oauth_flows_app_id_fkey FOREIGN KEY (app_id) REFERENCES oauth_apps(id) ON DELETE CASCADE;
alter table oauth_flows add constraint oauth_flows_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id) ON DELETE CASCADE;
alter table one_time_links add constraint one_time_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table organisations add constraint organisations_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organisations(id);
alter table ownerships add constraint ownerships_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);
alter table participants add constraint participants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table participants add constraint participants_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table people add constraint people_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES people(id);
alter table people add constraint people_organisation_home_fkey FOREIGN KEY (organisation_home) REFERENCES organisations(id);
alter table people add constraint people_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table play_claims add constraint play_claims_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table play_claims add constraint play_claims_session_id_fkey FOREIGN KEY (session_id) REFERENCES play_sessions(id) ON DELETE CASCADE;
alter table play_claims add constraint play_claims_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table play_sessions add constraint play_sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table play_turns add constraint play_turns_session_id_fkey FOREIGN KEY (session_id) REFERENCES play_sessions(id) ON DELETE CASCADE;
alter table play_turns add constraint play_turns_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table reads add constraint reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table reads add constraint reads_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table rereadings add constraint rereadings_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table routing_decisions add constraint routing_decisions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL;
alter table routing_decisions add constraint routing_decisions_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE SET NULL;
alter table routing_decisions add constraint routing_decisions_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table routing_queue add constraint routing_queue_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
alter table routing_queue add constraint routing_queue_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table routing_turns add constraint routing_turns_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table routing_turns add constraint routing_turns_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
alter table rule_silences add constraint rule_silences_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE;
alter table rule_silences add constraint rule_silences_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table rule_silences add constraint rule_silences_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id) ON DELETE CASCADE;
alter table rule_tallies add constraint rule_tallies_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES rules(id) ON DELETE CASCADE;
alter table rule_traces add constraint rule_traces_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id) ON DELETE CASCADE;
alter table rule_traces add constraint rule_traces_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table rule_traces add constraint rule_traces_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table rule_waits add constraint rule_waits_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table scheduled_messages add constraint scheduled_messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table scheduled_messages add constraint scheduled_messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table sender_confirmations add constraint sender_confirmations_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mailboxes(id);
alter table sessions add constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table setting_versions add constraint setting_versions_setting_id_fkey FOREIGN KEY (setting_id) REFERENCES settings(id);
alter table side_conversations add constraint side_conversations_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table side_messages add constraint side_messages_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL;
alter table side_messages add constraint side_messages_side_id_fkey FOREIGN KEY (side_id) REFERENCES side_conversations(id) ON DELETE CASCADE;
alter table side_people add constraint side_people_side_id_fkey FOREIGN KEY (side_id) REFERENCES side_conversations(id) ON DELETE CASCADE;
alter table sla_clocks add constraint sla_clocks_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendars(id);
alter table sla_clocks add constraint sla_clocks_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES sla_policies(id);
alter table sla_clocks add constraint sla_clocks_reason_by_fkey FOREIGN KEY (reason_by) REFERENCES people(id);
alter table sla_clocks add constraint sla_clocks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table sla_policy_versions add constraint sla_policy_versions_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES sla_policies(id);
alter table sla_tickets add constraint sla_tickets_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES sla_policies(id);
alter table sla_tickets add constraint sla_tickets_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table subject_notes add constraint subject_notes_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id);
alter table team_members add constraint team_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table team_members add constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table team_routing_versions add constraint team_routing_versions_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
alter table team_routings add constraint team_routings_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE;
alter table ticket_links add constraint ticket_links_other_id_fkey FOREIGN KEY (other_id) REFERENCES tickets(id);
alter table ticket_links add constraint ticket_links_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table ticket_tasks add constraint ticket_tasks_done_by_fkey FOREIGN KEY (done_by) REFERENCES people(id) ON DELETE SET NULL;
alter table ticket_tasks add constraint ticket_tasks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL;
alter table ticket_tasks add constraint ticket_tasks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table tickets add constraint tickets_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES people(id);
alter table tickets add constraint tickets_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES brands(id);
alter table tickets add constraint tickets_form_id_fkey FOREIGN KEY (form_id) REFERENCES ticket_forms(id);
alter table tickets add constraint tickets_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES tickets(id);
alter table tickets add constraint tickets_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table tickets add constraint tickets_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES people(id);
alter table tickets add constraint tickets_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table time_entries add constraint time_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL;
alter table time_entries add constraint time_entries_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id);
alter table timers add constraint timers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE;
alter table timers add constraint timers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets(id) ON DELETE CASCADE;
alter table views add constraint views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id);
alter table views add constraint views_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id);
alter table webhook_deliveries add constraint webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES webhooks(id) ON DELETE CASCADE;

CREATE INDEX agent_leaves_person ON public.agent_leaves USING btree (person_id, ends_at);
CREATE INDEX agent_loads_person ON public.agent_loads USING btree (person_id) INCLUDE (units);
CREATE INDEX agent_screens_node ON public.agent_screens USING btree (node, held_until);
CREATE INDEX alarms_due ON public.alarms USING btree (due_at);
CREATE INDEX api_tokens_person ON public.api_tokens USING btree (person_id);
CREATE INDEX arrivals_kept ON public.arrivals USING btree (received_at) WHERE (raw_hash IS NOT NULL);
CREATE INDEX arrivals_outcome ON public.arrivals USING btree (outcome, received_at DESC, id DESC);
CREATE INDEX arrivals_parser ON public.arrivals USING btree (parser, id) WHERE ((raw_hash IS NOT NULL) AND (parser IS NOT NULL));
CREATE INDEX arrivals_raw_hash ON public.arrivals USING btree (raw_hash);
CREATE INDEX arrivals_received ON public.arrivals USING btree (received_at DESC, id DESC);
CREATE INDEX arrivals_ticket ON public.arrivals USING btree (ticket_id) WHERE (ticket_id IS NOT NULL);
CREATE INDEX arrivals_unverified ON public.arrivals USING btree (lower(sender)) WHERE ((outcome = 'quarantined'::text) AND (cause = 'unverified-sender'::text));
CREATE INDEX attachment_texts_failed ON public.attachment_texts USING btree (read_at DESC, attachment_id) WHERE (state = 'failed'::text);
CREATE INDEX attachment_texts_waiting ON public.attachment_texts USING btree (attachment_id) WHERE (state = 'waiting'::text);
CREATE INDEX attachments_carrier ON public.attachments USING btree (carrier_id) WHERE (carrier_id IS NOT NULL);
CREATE INDEX attachments_draft ON public.attachments USING btree (draft_id) WHERE (draft_id IS NOT NULL);
CREATE INDEX attachments_dropped ON public.attachments USING btree (dropped_at) WHERE (dropped_at IS NOT NULL);
CREATE INDEX attachments_hash ON public.attachments USING btree (hash);
CREATE INDEX attachments_message ON public.attachments USING btree (message_id);
CREATE INDEX attachments_side_message ON public.attachments USING btree (side_message_id) WHERE (side_message_id IS NOT NULL);
CREATE INDEX automatic_mails_at ON public.automatic_mails USING btree (at DESC);
CREATE INDEX automatic_mails_key ON public.automatic_mails USING btree (key, at DESC);
CREATE INDEX automatic_mails_network ON public.automatic_mails USING btree (network, at DESC) WHERE (network IS NOT NULL);
CREATE UNIQUE INDEX brands_name ON public.brands USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX bulk_changes_author ON public.bulk_changes USING btree (author_id, created_at DESC);
CREATE INDEX bulk_changes_created_at ON public.bulk_changes USING btree (created_at);
CREATE INDEX bulk_changes_undo_of ON public.bulk_changes USING btree (undo_of) WHERE (undo_of IS NOT NULL);
CREATE INDEX bulk_items_waiting ON public.bulk_items USING btree (bulk_id, "position") WHERE (outcome IS NULL);
CREATE UNIQUE INDEX calendars_name ON public.calendars USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX deliveries_state ON public.deliveries USING btree (state, updated_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'failed'::text, 'uncertain'::text]));
CREATE INDEX deliveries_ticket ON public.deliveries USING btree (ticket_id);
CREATE INDEX deliveries_waiting ON public.deliveries USING btree (ticket_id, created_at, id) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
CREATE UNIQUE INDEX dkim_keys_active ON public.dkim_keys USING btree (domain, algorithm) WHERE (state = 'active'::text);
CREATE INDEX drafts_shared ON public.drafts USING btree (ticket_id) WHERE (shared_at IS NOT NULL);
CREATE INDEX events_at ON public.events USING btree (at DESC);
CREATE INDEX events_kind_at ON public.events USING btree (subject_kind, at DESC);
CREATE INDEX exports_author ON public.exports USING btree (author_id, created_at DESC);
CREATE INDEX exports_expires_at ON public.exports USING btree (expires_at) WHERE (hash IS NOT NULL);
CREATE INDEX exports_hash ON public.exports USING btree (hash) WHERE (hash IS NOT NULL);
CREATE INDEX idempotency_keys_created ON public.idempotency_keys USING btree (created_at);
CREATE INDEX identities_domain ON public.identities USING btree (split_part(key, '@'::text, 2)) WHERE (kind = 'email'::text);
CREATE INDEX identities_home ON public.identities USING btree (home_id) WHERE (home_id IS NOT NULL);
CREATE INDEX identities_key_search ON public.identities USING gin (key gin_trgm_ops);
CREATE INDEX identities_person ON public.identities USING btree (person_id);
CREATE INDEX identities_phone_end ON public.identities USING btree ("right"(key, 9)) WHERE (kind = 'phone'::text);
CREATE INDEX identities_prefix ON public.identities USING btree (key text_pattern_ops);
CREATE INDEX identities_shape ON public.identities USING btree (mail_shape(key)) WHERE (kind = 'email'::text);
CREATE INDEX imap_accounts_held ON public.imap_accounts USING btree (held_until);
CREATE INDEX imports_hash ON public.imports USING btree (hash) WHERE (hash IS NOT NULL);
CREATE INDEX imports_recent ON public.imports USING btree (created_at DESC, id);
CREATE INDEX macros_owner ON public.macros USING btree (owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX mail_ids_message ON public.mail_ids USING btree (message_id);
CREATE INDEX mailbox_grants_app ON public.mailbox_grants USING btree (app_id);
CREATE UNIQUE INDEX mailboxes_key ON public.mailboxes USING btree (key) WHERE active;
CREATE INDEX merged_places_home ON public.merged_places USING btree (home_id);
CREATE INDEX messages_author_home ON public.messages USING btree (author_home) WHERE (author_home IS NOT NULL);
CREATE INDEX messages_customer ON public.messages USING btree (author_id, created_at DESC, id DESC) WHERE (direction = 'in'::text);
CREATE INDEX messages_home ON public.messages USING btree (home_id) WHERE (home_id IS NOT NULL);
CREATE INDEX messages_moved ON public.messages USING btree (ticket_id) WHERE (added_to IS NOT NULL);
CREATE INDEX messages_ticket ON public.messages USING btree (ticket_id, created_at, id);
CREATE INDEX notifications_created_at ON public.notifications USING btree (created_at);
CREATE INDEX notifications_person ON public.notifications USING btree (person_id, id DESC);
CREATE INDEX notifications_ticket ON public.notifications USING btree (ticket_id);
CREATE INDEX notifications_unread ON public.notifications USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX notifications_waiting ON public.notifications USING btree (person_id, mail_at) WHERE (mail = 'waiting'::text);
CREATE INDEX oauth_flows_session ON public.oauth_flows USING btree (session_id);
CREATE INDEX organisations_by_name ON public.organisations USING btree (plain(name), id) WHERE (merged_into IS NULL);
CREATE INDEX organisations_custom ON public.organisations USING gin (custom jsonb_path_ops) WHERE (custom <> '{}'::jsonb);
CREATE INDEX organisations_domains ON public.organisations USING gin (domains);
CREATE UNIQUE INDEX organisations_external_id ON public.organisations USING btree (external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX organisations_merged_into ON public.organisations USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX organisations_name_search ON public.organisations USING gin (plain(name) gin_trgm_ops);
CREATE INDEX organisations_plain_name ON public.organisations USING btree (plain(name));
CREATE INDEX organisations_tags ON public.organisations USING gin (tags) WHERE (tags <> '{}'::text[]);
CREATE INDEX organisations_vip ON public.organisations USING btree (id) WHERE vip;
CREATE INDEX organisations_words ON public.organisations USING gin (to_tsvector('simple'::regconfig, name));
CREATE INDEX ownerships_home ON public.ownerships USING btree (home_id) WHERE (home_id IS NOT NULL);
CREATE INDEX ownerships_of ON public.ownerships USING btree (subject_id, created_at, id);
CREATE INDEX ownerships_product ON public.ownerships USING btree (product_id);
CREATE INDEX participants_person ON public.participants USING btree (person_id);
CREATE INDEX people_by_name ON public.people USING btree (plain(name), id) WHERE (merged_into IS NULL);
CREATE INDEX people_custom ON public.people USING gin (custom jsonb_path_ops) WHERE (custom <> '{}'::jsonb);
CREATE UNIQUE INDEX people_external_id ON public.people USING btree (external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX people_merged_into ON public.people USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX people_name_search ON public.people USING gin (plain(name) gin_trgm_ops);
CREATE INDEX people_organisation ON public.people USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX people_organisation_home ON public.people USING btree (organisation_home) WHERE (organisation_home IS NOT NULL);
CREATE INDEX people_plain_name ON public.people USING btree (plain(name));
CREATE INDEX people_staff ON public.people USING btree (role) WHERE (role <> 'customer'::text);
CREATE INDEX people_tags ON public.people USING gin (tags) WHERE (tags <> '{}'::text[]);
CREATE INDEX people_vip ON public.people USING btree (id) WHERE vip;
CREATE INDEX people_words ON public.people USING gin (to_tsvector('simple'::regconfig, name));
CREATE INDEX people_merges_into ON public.people_merges USING btree (into_id, merged_at DESC);
CREATE INDEX play_claims_session ON public.play_claims USING btree (session_id);
CREATE INDEX play_sessions_person ON public.play_sessions USING btree (person_id, view_id) WHERE (ended_at IS NULL);
CREATE INDEX play_sessions_view ON public.play_sessions USING btree (view_id, started_at);
CREATE INDEX play_turns_ticket ON public.play_turns USING btree (ticket_id);
CREATE UNIQUE INDEX products_code ON public.products USING btree (lower(code)) WHERE ((NOT archived) AND (code IS NOT NULL));
CREATE UNIQUE INDEX products_name ON public.products USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX routing_decisions_at ON public.routing_decisions USING btree (at);
CREATE INDEX routing_decisions_ticket ON public.routing_decisions USING btree (ticket_id, at DESC, id DESC);
CREATE INDEX routing_queue_order ON public.routing_queue USING btree (team_id, vip DESC, priority DESC, deadline_at, created_at, ticket_id);
CREATE INDEX rule_silences_organisation ON public.rule_silences USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX rule_silences_person ON public.rule_silences USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX rule_traces_at ON public.rule_traces USING btree (at);
CREATE INDEX rule_traces_organisation ON public.rule_traces USING btree (organisation_id, event_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX rule_traces_person ON public.rule_traces USING btree (person_id, event_id) WHERE (person_id IS NOT NULL);
CREATE INDEX rule_traces_ticket ON public.rule_traces USING btree (ticket_id, event_id);
CREATE INDEX rule_waits_rule ON public.rule_waits USING btree (rule_id, ticket_id);
CREATE INDEX scheduled_messages_ticket ON public.scheduled_messages USING btree (ticket_id) WHERE (state = ANY (ARRAY['waiting'::text, 'stopped'::text, 'failed'::text]));
CREATE INDEX search_documents_ticket ON ONLY public.search_documents USING btree (ticket_id);
CREATE INDEX sender_window_at ON public.sender_window USING btree (at);
CREATE INDEX sender_window_key ON public.sender_window USING btree (key, mailbox, at DESC);
CREATE INDEX sender_window_same ON public.sender_window USING btree (key, mailbox, fingerprint, at DESC) WHERE (fingerprint IS NOT NULL);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);
CREATE INDEX side_conversations_ticket ON public.side_conversations USING btree (ticket_id, created_at);
CREATE INDEX side_messages_mail ON public.side_messages USING btree (mail_id) WHERE (mail_id IS NOT NULL);
CREATE UNIQUE INDEX skills_name ON public.skills USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX sla_clocks_breached ON public.sla_clocks USING btree (breached_at) WHERE (breached_at IS NOT NULL);
CREATE INDEX sla_clocks_ended ON public.sla_clocks USING btree (ended_at) WHERE (ended_at IS NOT NULL);
CREATE UNIQUE INDEX sla_policies_name ON public.sla_policies USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX subject_notes_home ON public.subject_notes USING btree (home_id) WHERE (home_id IS NOT NULL);
CREATE INDEX subject_notes_of ON public.subject_notes USING btree (subject_id, created_at DESC, id DESC);
CREATE INDEX team_members_person ON public.team_members USING btree (person_id);
CREATE UNIQUE INDEX teams_name ON public.teams USING btree (lower(name)) WHERE (NOT archived);
CREATE INDEX ticket_links_other ON public.ticket_links USING btree (other_id);
CREATE UNIQUE INDEX ticket_links_parent ON public.ticket_links USING btree (ticket_id) WHERE (kind = 'child'::text);
CREATE INDEX ticket_tasks_owner ON public.ticket_tasks USING btree (owner_id, due_at, id) WHERE (done_at IS NULL);
CREATE INDEX ticket_tasks_ticket ON public.ticket_tasks USING btree (ticket_id, "position", id);
CREATE INDEX tickets_aside ON public.tickets USING btree (aside, updated_at DESC, id DESC) WHERE (aside = ANY (ARRAY['spam'::text, 'bin'::text]));
CREATE INDEX tickets_assignee ON public.tickets USING btree (assignee_id, updated_at DESC) WHERE (assignee_id IS NOT NULL);
CREATE INDEX tickets_category ON public.tickets USING btree (category, updated_at DESC, id DESC);
CREATE INDEX tickets_created ON public.tickets USING btree (created_at DESC, id DESC);
CREATE INDEX tickets_custom ON public.tickets USING gin (custom jsonb_path_ops) WHERE (custom <> '{}'::jsonb);
CREATE INDEX tickets_deadline ON public.tickets USING btree (deadline_at, id) WHERE ((deadline_at IS NOT NULL) AND (aside IS NULL));
CREATE INDEX tickets_follow_up_of ON public.tickets USING btree (follow_up_of) WHERE (follow_up_of IS NOT NULL);
CREATE INDEX tickets_mentioned ON public.tickets USING gin (mentioned) WHERE (mentioned <> '{}'::uuid[]);
CREATE INDEX tickets_merged_into ON public.tickets USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX tickets_next_due ON public.tickets USING btree (next_due_at, id) WHERE ((next_due_at IS NOT NULL) AND (aside IS NULL));
CREATE INDEX tickets_open_assignee ON public.tickets USING btree (assignee_id, updated_at DESC, id DESC) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text])) AND (aside IS NULL));
CREATE INDEX tickets_open_priority ON public.tickets USING btree (priority DESC, updated_at DESC, id DESC) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text])) AND (aside IS NULL));
CREATE INDEX tickets_open_team ON public.tickets USING btree (team_id, updated_at DESC, id DESC) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text])) AND (aside IS NULL));
CREATE INDEX tickets_open_updated ON public.tickets USING btree (updated_at DESC, id DESC) WHERE ((category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text])) AND (aside IS NULL));
CREATE INDEX tickets_organisation ON public.tickets USING btree (organisation_id, updated_at DESC) WHERE (organisation_id IS NOT NULL);
CREATE INDEX tickets_participants ON public.tickets USING gin (participants) WHERE (participants <> '{}'::uuid[]);
CREATE INDEX tickets_requester ON public.tickets USING btree (requester_id, updated_at DESC);
CREATE INDEX tickets_snoozed ON public.tickets USING btree (updated_at DESC, id DESC) WHERE ((snoozed_at IS NOT NULL) AND (aside IS NULL));
CREATE INDEX tickets_tags ON public.tickets USING gin (tags) WHERE (tags <> '{}'::text[]);
CREATE INDEX tickets_team ON public.tickets USING btree (team_id, updated_at DESC) WHERE (team_id IS NOT NULL);
CREATE INDEX tickets_unassigned ON public.tickets USING btree (updated_at DESC, id DESC) WHERE ((assignee_id IS NULL) AND (category = ANY (ARRAY['new'::text, 'open'::text, 'waiting-customer'::text, 'waiting-third-party'::text])) AND (aside IS NULL));
CREATE INDEX tickets_updated ON public.tickets USING btree (updated_at DESC, id DESC);
CREATE INDEX time_entries_person ON public.time_entries USING btree (person_id, started_at);
CREATE INDEX time_entries_ticket ON public.time_entries USING btree (ticket_id, started_at);
CREATE INDEX timers_ticket ON public.timers USING btree (ticket_id);
CREATE INDEX webhook_deliveries_created ON public.webhook_deliveries USING btree (created_at);
CREATE INDEX webhook_deliveries_log ON public.webhook_deliveries USING btree (webhook_id, place DESC);
CREATE INDEX webhook_deliveries_waiting ON public.webhook_deliveries USING btree (webhook_id, subject_id, place) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX webhooks_name ON public.webhooks USING btree (lower(name));

CREATE CONSTRAINT TRIGGER agents_no_silent_change AFTER INSERT OR UPDATE ON public.agents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER brands_no_silent_change AFTER INSERT OR UPDATE ON public.brands DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER calendars_no_silent_change AFTER INSERT OR UPDATE ON public.calendars DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER checklists_no_silent_change AFTER INSERT OR UPDATE ON public.checklists DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER custom_fields_no_silent_change AFTER INSERT OR UPDATE ON public.custom_fields DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER dkim_keys_no_silent_change AFTER INSERT OR UPDATE ON public.dkim_keys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();
CREATE CONSTRAINT TRIGGER macros_no_silent_change AFTER INSERT OR UPDATE ON public.macros DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER mail_templates_no_silent_change AFTER INSERT OR UPDATE ON public.mail_templates DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER mailboxes_no_silent_change AFTER INSERT OR UPDATE ON public.mailboxes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER notification_choices_no_silent_change AFTER INSERT OR UPDATE ON public.notification_choices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER oauth_apps_no_silent_change AFTER INSERT OR UPDATE ON public.oauth_apps DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER organisations_no_silent_change AFTER INSERT OR UPDATE ON public.organisations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER people_no_silent_change AFTER INSERT OR UPDATE ON public.people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER products_no_silent_change AFTER INSERT OR UPDATE ON public.products DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER rules_no_silent_change AFTER INSERT OR UPDATE ON public.rules DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER settings_no_silent_change AFTER INSERT OR UPDATE ON public.settings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER skills_no_silent_change AFTER INSERT OR UPDATE ON public.skills DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER sla_policies_no_silent_change AFTER INSERT OR UPDATE ON public.sla_policies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER statuses_no_silent_change AFTER INSERT OR UPDATE ON public.statuses DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE TRIGGER statuses_stay BEFORE DELETE OR TRUNCATE ON public.statuses FOR EACH STATEMENT EXECUTE FUNCTION refuse_status_removal();
CREATE CONSTRAINT TRIGGER team_routings_no_silent_change AFTER INSERT OR UPDATE ON public.team_routings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER teams_no_silent_change AFTER INSERT OR UPDATE ON public.teams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER ticket_forms_no_silent_change AFTER INSERT OR UPDATE ON public.ticket_forms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER tickets_no_silent_change AFTER INSERT OR UPDATE ON public.tickets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER views_no_silent_change AFTER INSERT OR UPDATE ON public.views DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
CREATE CONSTRAINT TRIGGER webhooks_no_silent_change AFTER INSERT OR UPDATE OF name, url, events, enabled, stopped, secrets, headers ON public.webhooks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_change();
