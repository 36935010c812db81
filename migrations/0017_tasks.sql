-- What is still to be done on a ticket, by whom and until when; checklists to start from; time spent.

alter table tickets
  add column open_tasks  integer not null default 0,
  add column next_due_at timestamptz,                -- the earliest of its open tasks
  add column time_spent  integer not null default 0; -- seconds
create index tickets_next_due on tickets (next_due_at, id) where next_due_at is not null and aside is null;

create table ticket_tasks (
  id         uuid primary key,
  ticket_id  uuid not null references tickets,
  home_id    uuid,                                   -- where it belongs while its ticket is merged into another
  title      text not null,
  owner_id   uuid references people on delete set null,
  due_at     timestamptz,
  done_at    timestamptz,
  done_by    uuid references people on delete set null,
  checklist  text,                                   -- the name of the checklist that it came from
  position   integer not null,
  created_at timestamptz not null
);
create index ticket_tasks_ticket on ticket_tasks (ticket_id, position, id);
create index ticket_tasks_owner on ticket_tasks (owner_id, due_at, id) where done_at is null;

create table checklists (
  id         uuid primary key,
  name       text not null,
  items      jsonb not null,                         -- [{title, owner, dueHours}]
  team_id    uuid references teams,                  -- null: everyone's
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create constraint trigger checklists_no_silent_change after insert or update on checklists
  deferrable initially deferred for each row execute function refuse_silent_change();

create table time_entries (
  id         uuid primary key,
  ticket_id  uuid not null references tickets,
  home_id    uuid,
  person_id  uuid references people on delete set null,
  seconds    integer not null check (seconds > 0),
  started_at timestamptz not null,
  note       text not null default '',
  created_at timestamptz not null
);
create index time_entries_ticket on time_entries (ticket_id, started_at);
create index time_entries_person on time_entries (person_id, started_at);

-- one clock a person: what they work on right now
create table timers (
  person_id  uuid primary key references people on delete cascade,
  ticket_id  uuid not null references tickets on delete cascade,
  started_at timestamptz not null
);
create index timers_ticket on timers (ticket_id);
