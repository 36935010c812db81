-- Exports of lists of tickets: what is asked for, how far it has come, and the file for as long as it is kept.
create table exports (
  id          uuid primary key,
  author_id   uuid not null references people,
  format      text not null check (format in ('csv', 'xlsx', 'json')),
  name        text not null,                  -- of the file
  question    jsonb not null,                 -- {condition, sort, groupBy, columns, labels}
  state       text not null default 'running' check (state in ('running', 'finished', 'cancelled', 'failed', 'expired')),
  total       integer not null default 0,
  done        integer not null default 0,
  hash        text references files (hash),
  size        bigint,
  created_at  timestamptz not null,
  finished_at timestamptz,
  expires_at  timestamptz,
  version     integer not null default 1
);
create index exports_author on exports (author_id, created_at desc);
create index exports_expires_at on exports (expires_at) where hash is not null;
create index exports_hash on exports (hash) where hash is not null;
