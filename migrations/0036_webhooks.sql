-- Other systems that are told of what happens, and what they were told.
create table webhooks (
  id            uuid primary key,
  name          text not null check (length(name) between 1 and 100),
  url           text not null check (length(url) <= 2000),
  secrets       text[] not null check (cardinality(secrets) between 1 and 2),  -- sealed; two while the one is changed for the other
  headers       text,                        -- sealed JSON of what else is sent along, such as Authorization
  events        text[] not null,             -- which it is told of by itself; rules and service levels may tell it more
  enabled       boolean not null default true,
  stopped       text,                        -- why the desk switched it off: gone, failing; null: it did not
  failing_since timestamptz,
  failures      integer not null default 0,  -- in a row
  paused_until  timestamptz,
  error         text,
  created_at    timestamptz not null,
  version       integer not null
);
create unique index webhooks_name on webhooks (lower(name));
create constraint trigger webhooks_no_silent_change after insert or update of name, url, events, enabled, stopped, secrets, headers on webhooks
  deferrable initially deferred for each row execute function refuse_silent_change();

-- what is told, in its order. No foreign key to tickets: the log of what was told stays when a ticket is purged.
create table webhook_deliveries (
  id         uuid primary key,               -- the receiver knows a repetition by it
  place      bigint generated always as identity,
  webhook_id uuid not null references webhooks on delete cascade,
  subject_id uuid not null,                  -- of one subject a later one never overtakes an earlier
  type       text not null,
  body       text not null,                  -- as it is sent, letter by letter
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts   smallint not null default 0,
  since      timestamptz not null,           -- when trying began: anew when somebody sends it again
  next_at    timestamptz not null,
  status     smallint,                       -- of the last answer
  answer     text,
  error      text,
  took_ms    integer,
  created_at timestamptz not null,
  done_at    timestamptz
);
create index webhook_deliveries_waiting on webhook_deliveries (webhook_id, subject_id, place) where state = 'waiting';
create index webhook_deliveries_log on webhook_deliveries (webhook_id, place desc);
create index webhook_deliveries_created on webhook_deliveries (created_at);
