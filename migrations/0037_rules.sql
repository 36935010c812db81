-- What an admin wants done on tickets by itself: when something happens, or when nothing does.
create table rules (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 120),
  description text not null default '' check (length(description) <= 2000),
  category    text not null default '' check (length(category) <= 60),
  enabled     boolean not null,
  position    double precision not null,   -- between its neighbours, so that moving one leaves the others alone
  definition  jsonb not null,              -- see server/automation/rule.ts
  created_at  timestamptz not null,
  version     integer not null
);
create constraint trigger rules_no_silent_change after insert or update on rules
  deferrable initially deferred for each row execute function refuse_silent_change();

-- Every version stays, also of a rule that was deleted: why it did something can be said as long as that stands in a log.
create table rule_versions (
  rule_id     uuid not null,
  version     integer not null,
  name        text not null,
  description text not null,
  category    text not null,
  enabled     boolean not null,
  definition  jsonb not null,
  author_id   text not null,
  at          timestamptz not null,
  primary key (rule_id, version)
);

-- How often a rule acted, written by the nodes every few seconds, and how often it had to be stopped of late.
create table rule_tallies (
  rule_id       uuid primary key references rules on delete cascade,
  fired         bigint not null default 0,
  last_fired_at timestamptz,
  stops         smallint not null default 0,
  stopped_at    timestamptz,
  switched_off  boolean not null default false   -- by the desk, because it had to be stopped again and again
);

-- Since when a rule of time waits on a ticket; done: it acted in this silence already.
create table rule_waits (
  ticket_id uuid not null references tickets on delete cascade,
  rule_id   uuid not null,
  since     timestamptz not null,
  done      boolean not null default false,
  primary key (ticket_id, rule_id)
);
create index rule_waits_rule on rule_waits (rule_id, ticket_id);

-- Which rules, at which versions, were asked together; named by what they are, so that a thousand traces share one.
create table rule_sets (
  id    uuid primary key,
  rules jsonb not null
);

-- What rules found when they were asked on an event, so that each of them can be asked again.
create table rule_traces (
  event_id  uuid primary key,
  ticket_id uuid not null references tickets on delete cascade,
  at        timestamptz not null,
  kind      text not null,
  set_id    uuid not null,
  trace     jsonb not null
);
create index rule_traces_ticket on rule_traces (ticket_id, event_id);
create index rule_traces_at on rule_traces (at);

alter table automatic_mails drop constraint automatic_mails_kind_check,
  add constraint automatic_mails_kind_check check (kind in ('acknowledgement', 'verification', 'too-large', 'alarm', 'rule'));
