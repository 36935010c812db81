-- What colleagues can be good at, as an admin names it.
create table skills (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 60),
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index skills_name on skills (lower(name)) where not archived;
create constraint trigger skills_no_silent_change after insert or update on skills
  deferrable initially deferred for each row execute function refuse_silent_change();

-- What routing knows of a colleague. Whoever claims capacity of theirs holds this row.
create table agents (
  id           uuid primary key,
  person_id    uuid not null unique references people on delete cascade,
  status       text not null check (status in ('online', 'busy', 'away', 'leave')),  -- as chosen
  auto_away    boolean not null default false,                                       -- no screen of theirs is open
  absent_since timestamptz,                                                          -- away or on leave, by whichever of the two
  capacity     integer check (capacity between 0 and 10000),                         -- null: the desk's
  calendar_id  uuid references calendars,                                            -- their shift; null: the team's
  languages    text[] not null default '{}',                                         -- empty: their own alone
  skills       jsonb not null default '{}',                                          -- level 1 to 5 by the skill's id
  created_at   timestamptz not null,
  version      integer not null
);
create constraint trigger agents_no_silent_change after insert or update on agents
  deferrable initially deferred for each row execute function refuse_silent_change();

create table agent_leaves (
  id            uuid primary key,
  person_id     uuid not null references people on delete cascade,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  substitute_id uuid references people on delete set null,
  check (ends_at > starts_at)
);
create index agent_leaves_person on agent_leaves (person_id, ends_at);

-- Who has a screen open at which node; a node that is gone says so no more.
create table agent_screens (
  person_id  uuid not null references people on delete cascade,
  node       uuid not null,
  held_until timestamptz not null,
  primary key (person_id, node)
);
create index agent_screens_node on agent_screens (node, held_until);

-- Tickets that count as load of whom they are assigned to. A row belongs to its ticket, so that work given back never waits for a claim.
create table agent_loads (
  ticket_id uuid primary key references tickets on delete cascade,
  person_id uuid not null references people on delete cascade,
  units     integer not null
);
create index agent_loads_person on agent_loads (person_id) include (units);

-- Whose turn it is: the lowest number is next.
create sequence routing_turn;
create table routing_turns (
  team_id   uuid not null references teams on delete cascade,
  person_id uuid not null references people on delete cascade,
  turn      bigint not null,
  primary key (team_id, person_id)
);

create table team_routings (
  id         uuid primary key,
  team_id    uuid not null unique references teams on delete cascade,
  settings   jsonb not null,                   -- see server/routing/settings.ts
  version    integer not null
);
create constraint trigger team_routings_no_silent_change after insert or update on team_routings
  deferrable initially deferred for each row execute function refuse_silent_change();
create table team_routing_versions (
  team_id   uuid not null references teams on delete cascade,
  version   integer not null,
  settings  jsonb not null,
  author_id text not null,
  at        timestamptz not null,
  primary key (team_id, version)
);

-- New and open tickets that nobody has, in the order in which they are given out.
create table routing_queue (
  ticket_id   uuid primary key references tickets on delete cascade,
  team_id     uuid references teams on delete cascade,
  since       timestamptz not null,
  vip         boolean not null,
  priority    smallint not null,
  deadline_at timestamptz,
  created_at  timestamptz not null,
  reason      text not null,                   -- why nobody got it, see server/routing/decide.ts
  excluded    uuid[] not null default '{}'     -- those from whom it was taken back
);
create index routing_queue_order on routing_queue (team_id, vip desc, priority desc, deadline_at, created_at, ticket_id);

create table routing_decisions (
  id        uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,
  at        timestamptz not null,
  outcome   text not null check (outcome in ('placed', 'waiting', 'takenBack', 'taken')),
  person_id uuid references people on delete set null,
  team_id   uuid references teams on delete set null,
  version   integer,                           -- of the team's routing
  reason    text,
  path      jsonb not null default '[]'
);
create index routing_decisions_ticket on routing_decisions (ticket_id, at desc, id desc);
create index routing_decisions_at on routing_decisions (at);

create table account_managers (
  subject_id    uuid primary key,              -- a person or an organisation
  kind          text not null check (kind in ('person', 'organisation')),
  manager_id    uuid not null references people on delete cascade,
  substitute_id uuid references people on delete set null
);

-- how the desk stands now, by the usual weights
insert into agent_loads (ticket_id, person_id, units)
  select id, assignee_id, case channel when 'chat' then 25 when 'phone' then 100 when 'walk-in' then 100 else 5 end
  from tickets where assignee_id is not null and category in ('new', 'open') and aside is null and snoozed_at is null;
insert into routing_queue (ticket_id, team_id, since, vip, priority, deadline_at, created_at, reason)
  select t.id, t.team_id, t.updated_at, r.vip or coalesce(o.vip, false), t.priority, t.deadline_at, t.created_at, 'manual'
  from tickets t join people r on r.id = t.requester_id left join organisations o on o.id = t.organisation_id
  where t.assignee_id is null and t.category in ('new', 'open') and t.aside is null and t.snoozed_at is null;
