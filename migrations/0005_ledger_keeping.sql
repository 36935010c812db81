-- How long the ledger keeps what arrived, and reading it anew.

-- A row outlives its bytes: its key says that the same mail is no new one, whenever it is offered again.
alter table arrivals alter column raw_hash drop not null;
alter table arrivals add column forgotten_at timestamptz;
create index arrivals_kept on arrivals (received_at) where raw_hash is not null;
-- what an older parser read
create index arrivals_parser on arrivals (parser, id) where raw_hash is not null and parser is not null;

-- The words of a message as they stood before it was read anew from its source; the event names the reading.
create table former_messages (
  message_id  uuid not null references messages,
  reading     integer not null,
  html        text,
  text        text not null,
  meta        jsonb not null,
  replaced_at timestamptz not null,
  primary key (message_id, reading)
);

-- Reading many arrivals anew: how far it is, for the screen.
create table rereadings (
  id          uuid primary key,
  channel     text not null,
  parser      integer not null,
  author_id   uuid not null references people,
  total       integer not null,
  done        integer not null default 0,
  changed     integer not null default 0,
  failed      integer not null default 0,
  after       uuid,                           -- the last arrival looked at
  started_at  timestamptz not null,
  finished_at timestamptz
);
