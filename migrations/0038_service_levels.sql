-- What is promised to whom: in order, the first policy whose condition holds for a ticket is its own.
create table sla_policies (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 120),
  definition jsonb not null,                               -- see server/sla/policy.ts
  position   integer not null,
  active     boolean not null,
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index sla_policies_name on sla_policies (lower(name)) where not archived;
create constraint trigger sla_policies_no_silent_change after insert or update on sla_policies
  deferrable initially deferred for each row execute function refuse_silent_change();

-- Every version stays: what was promised by it can be explained.
create table sla_policy_versions (
  policy_id  uuid not null references sla_policies,
  version    integer not null,
  name       text not null,
  definition jsonb not null,
  position   integer not null,
  active     boolean not null,
  archived   boolean not null,
  author_id  text not null,
  at         timestamptz not null,
  primary key (policy_id, version)
);

-- What the clocks of a ticket are counted from, folded from its log.
create table sla_tickets (
  ticket_id      uuid primary key references tickets on delete cascade,
  policy_id      uuid references sla_policies,             -- null: none holds for it now
  policy_version integer,
  story          jsonb not null,                           -- see server/sla/story.ts
  next_at        timestamptz                               -- when its alarm rings
);

-- The clocks, as they stand. Their history is in the ticket's log.
create table sla_clocks (
  ticket_id        uuid not null references tickets on delete cascade,
  metric           text not null,
  key              text not null,
  state            text not null check (state in ('running', 'paused', 'met', 'cancelled')),
  policy_id        uuid not null references sla_policies,
  policy_version   integer not null,
  started_at       timestamptz not null,
  target_ms        bigint not null,
  calendar_id      uuid references calendars,              -- null: every hour counts
  calendar_version integer,
  deadline_at      timestamptz,
  left_ms          bigint,
  ended_at         timestamptz,
  breached_at      timestamptz,
  warned           text[] not null,
  reason           text,                                   -- why it was breached, as a colleague says
  reason_note      text,
  reason_by        uuid references people,
  reason_at        timestamptz,
  primary key (ticket_id, metric, key)
);
-- what was kept and what was broken, over time
create index sla_clocks_ended on sla_clocks (ended_at) where ended_at is not null;
create index sla_clocks_breached on sla_clocks (breached_at) where breached_at is not null;
