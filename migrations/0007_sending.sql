-- Mail that leaves: its words, its identity, its signature, its pace.

-- the words of the desk's own mails: what differs from the built-in ones ------------------------------------------------

create table mail_templates (
  id         uuid primary key,                -- of kind, language, brand and mailbox, so that it can be found without asking
  kind       text not null,
  language   text not null,
  brand_id   uuid references brands,          -- null: of every brand
  mailbox_id uuid references mailboxes,       -- null: of every mailbox
  subject    text,                            -- null with the body: reset, the next wider one holds
  body       text,
  version    integer not null,
  check (brand_id is null or mailbox_id is null)
);

create table mail_template_versions (
  template_id uuid not null references mail_templates on delete cascade,
  version     integer not null,
  subject     text,
  body        text,
  author_id   text not null,
  at          timestamptz not null,
  primary key (template_id, version)
);

-- identity of brands and mailboxes --------------------------------------------------------------------------------------

alter table brands add column signature text not null default '';

alter table mailboxes
  add column quote_history text check (quote_history in ('none', 'last', 'all')),   -- null: as the desk's setting says
  add column from_format text not null default 'agent' check (from_format in ('agent', 'agent-brand', 'brand', 'first-name')),
  add column envelope text not null default 'plain' check (envelope in ('plain', 'bounce'));
alter table mailboxes disable trigger mailboxes_no_silent_change; -- nothing changes but where it is written down
update mailboxes set quote_history = 'none' where not quote;
alter table mailboxes enable trigger mailboxes_no_silent_change;
alter table mailboxes drop column quote;

-- the setting was a switch; the versions before stay as they were
alter table settings disable trigger settings_no_silent_change;
update settings set value = case when value = 'false'::jsonb then '"none"'::jsonb else '"last"'::jsonb end where key = 'quoteHistory' and jsonb_typeof(value) = 'boolean';
alter table settings enable trigger settings_no_silent_change;

-- DKIM ------------------------------------------------------------------------------------------------------------------

create table dkim_keys (
  id          uuid primary key,
  domain      text not null,
  selector    text not null,
  algorithm   text not null check (algorithm in ('rsa', 'ed25519')),
  private_key text not null,                  -- sealed; never shown
  public_key  text not null,                  -- base64, as in p= of the record
  state       text not null default 'new' check (state in ('new', 'active', 'retired')),
  verified_at timestamptz,                    -- when the record was last found in the DNS
  created_at  timestamptz not null,
  version     integer not null,
  unique (domain, selector)
);
create unique index dkim_keys_active on dkim_keys (domain, algorithm) where state = 'active';

-- the pace of sending ---------------------------------------------------------------------------------------------------

-- the ways that messages leave by, such as a mail server: how often in a row it asked us to come later, and until when we wait
create table delivery_ways (
  key          text primary key,
  refusals     integer not null default 0,
  paused_until timestamptz,
  said         text,
  updated_at   timestamptz not null
);
-- those of several recipients whose server asks to come again while the others were taken; null: nobody was asked yet
alter table deliveries add column remaining text[];

-- what is still on its way, per ticket, in order
create index deliveries_waiting on deliveries (ticket_id, created_at, id) where state in ('queued', 'sending');

do $$
declare core text;
begin
  foreach core in array array['mail_templates', 'dkim_keys'] loop
    execute format('create constraint trigger %I_no_silent_change after insert or update on %I
      deferrable initially deferred for each row execute function refuse_silent_change()', core, core);
  end loop;
end $$;
