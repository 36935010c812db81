-- Working together: whom notes name, and what people are told of.

-- the colleagues and teams that notes on a ticket have named
alter table tickets add column mentioned uuid[] not null default '{}';
create index tickets_mentioned on tickets using gin (mentioned) where mentioned <> '{}';

-- what somebody is told of: one row for a person and an event, whatever ways it goes
create table notifications (
  id         uuid primary key,
  person_id  uuid not null references people on delete cascade,
  ticket_id  uuid not null references tickets on delete cascade,
  kind       text not null,
  event_id   uuid not null,
  message_id uuid,                            -- what was said, or did not arrive
  actor_id   uuid,                            -- the person who did it; null: the desk itself
  created_at timestamptz not null,
  read_at    timestamptz,                     -- in the workspace; reading the ticket counts as well
  mail       text check (mail in ('waiting', 'sent', 'dropped', 'failed', 'uncertain')),  -- null: none
  digest     boolean not null default false,
  mail_at    timestamptz,                     -- with whatever else of this person is due then
  unique (person_id, event_id)
);
create index notifications_person on notifications (person_id, id desc);
create index notifications_unread on notifications (person_id) where read_at is null;
create index notifications_waiting on notifications (person_id, mail_at) where mail = 'waiting';
create index notifications_created_at on notifications (created_at);
create index notifications_ticket on notifications (ticket_id);

-- what somebody chose of how they are told, beside the desk's own choice
create table notification_choices (
  id         uuid primary key,                -- made of the person's
  person_id  uuid not null unique references people on delete cascade,
  ways       jsonb not null default '{}',     -- by kind
  digest     jsonb,                           -- {every, hour}
  quiet      jsonb,                           -- {from, to}: hours of their zone
  quiet_days smallint[] not null default '{}',  -- 1 Monday … 7 Sunday
  version    integer not null
);
create constraint trigger notification_choices_no_silent_change after insert or update on notification_choices
  deferrable initially deferred for each row execute function refuse_silent_change();
