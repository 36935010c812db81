-- People and organisations brought in from tables: what was uploaded, how its columns are read, and what became of each row.
alter table people add column external_id text check (length(external_id) between 1 and 200);
alter table organisations add column external_id text check (length(external_id) between 1 and 200);
create unique index people_external_id on people (external_id) where external_id is not null;
create unique index organisations_external_id on organisations (external_id) where external_id is not null;

create table imports (
  id          uuid primary key,
  author_id   uuid not null references people,
  carrier     text not null check (carrier in ('people', 'organisations')),
  name        text not null,                  -- of the file
  format      text not null check (format in ('csv', 'xlsx')),
  hash        text references files (hash),
  heads       text[] not null,
  sample      jsonb not null,                 -- the first rows
  mapping     jsonb not null,                 -- {columns, key, existing, makeOrganisations}
  state       text not null default 'uploaded' check (state in ('uploaded', 'checking', 'checked', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone')),
  total       integer not null,               -- rows, without the one with the heads
  done        integer not null default 0,     -- of the run under way
  at_row      integer not null default 1,     -- the last row of the file that is done
  created     integer not null default 0,
  changed     integer not null default 0,
  unchanged   integer not null default 0,
  refused     integer not null default 0,
  kept        integer not null default 0,     -- by an undo: what somebody changed or used since
  created_at  timestamptz not null,
  finished_at timestamptz,
  version     integer not null default 1
);
create index imports_recent on imports (created_at desc, id);
create index imports_hash on imports (hash) where hash is not null;

create table import_items (
  import_id  uuid not null references imports on delete cascade,
  row        integer not null,                -- as the spreadsheet counts: the heads are row 1
  kind       text not null check (kind in ('person', 'organisation')),
  outcome    text not null check (outcome in ('created', 'changed', 'refused')),
  subject_id uuid,
  code       text,                            -- why it was refused, for programs
  value      text,                            -- and the words in the file at fault
  why        text,
  former     jsonb,                           -- what an undo sets again: {fields, identities}
  after      jsonb,                           -- what the import set, by field
  subject_version integer,                    -- of the subject, as the import left it
  undone     text check (undone in ('restored', 'partly', 'kept')),
  kept       text[],                          -- fields that an undo left, or 'changed', 'used'
  primary key (import_id, row, kind)
);

