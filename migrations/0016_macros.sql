-- Macros: texts and changes that are put together once and used again and again, and changes of many tickets at once.

create table macros (
  id         uuid primary key,
  name       text not null,
  category   text,
  replies    jsonb not null default '[]',     -- [{language, html}]: with {{variables}}
  notes      jsonb not null default '[]',
  changes    jsonb not null default '{}',     -- as of a ticket; assigneeId may be "me"
  owner_id   uuid references people on delete cascade,  -- personal
  team_id    uuid references teams,           -- of one team; both null: everyone's
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null,
  check (owner_id is null or team_id is null)
);
create index macros_owner on macros (owner_id) where owner_id is not null;
create constraint trigger macros_no_silent_change after insert or update on macros
  deferrable initially deferred for each row execute function refuse_silent_change();

-- how often somebody used a macro: what they use most comes first in their lists
create table macro_uses (
  person_id uuid not null references people on delete cascade,
  macro_id  uuid not null references macros on delete cascade,
  uses      integer not null,
  used_at   timestamptz not null,
  primary key (person_id, macro_id)
);

-- what goes with a draft besides its words: {changes, note}
alter table drafts add column extras jsonb;

-- one change of many tickets: whose, what, and how far it has come
create table bulk_changes (
  id          uuid primary key,
  author_id   uuid not null references people on delete cascade,
  what        jsonb not null,                 -- frozen at the start: {changes, macro}
  undo_of     uuid references bulk_changes on delete cascade,
  state       text not null check (state in ('running', 'cancelled', 'finished')),
  total       integer not null,
  changed     integer not null default 0,
  unchanged   integer not null default 0,
  refused     integer not null default 0,
  created_at  timestamptz not null,
  finished_at timestamptz
);
create index bulk_changes_author on bulk_changes (author_id, created_at desc);
create index bulk_changes_undo_of on bulk_changes (undo_of) where undo_of is not null;
create index bulk_changes_created_at on bulk_changes (created_at);

-- its tickets, as they were chosen, and what became of each. No foreign key to tickets: demo data goes without asking.
create table bulk_items (
  bulk_id   uuid not null references bulk_changes on delete cascade,
  position  integer not null,
  ticket_id uuid not null,
  outcome   text check (outcome in ('changed', 'unchanged', 'refused')),
  code      text,                             -- of a refusal
  why       text,
  former    jsonb,                            -- the values before, by field: what an undo restores
  from_version integer,                       -- of the ticket before and after the change
  version   integer,
  kept      text[],                           -- of an undo: fields that somebody changed since, and that stay
  primary key (bulk_id, position)
);
create index bulk_items_waiting on bulk_items (bulk_id, position) where outcome is null;
