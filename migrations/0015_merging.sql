-- Tickets that are merged, spam, in the bin, or asleep; messages that stand elsewhere than where they came; links.

alter table tickets
  add column aside         text check (aside in ('merged', 'spam', 'bin')),  -- out of all lists but those that ask for it
  add column aside_at      timestamptz,
  add column merged_into   uuid references tickets,  -- its messages are read there
  add column snoozed_at    timestamptz,              -- asleep since then; null: awake
  add column snoozed_until timestamptz;              -- null with the other: until the customer writes

-- where it belongs while its ticket is merged into another (null: ticket_id), so that it can go back
alter table messages add column home_id uuid;
alter table drafts add column home_id uuid;
alter table scheduled_messages add column home_id uuid;
-- the ticket in whose log it was added, where somebody has moved it since; null: it belongs there
alter table messages add column added_to uuid;
create index messages_home on messages (home_id) where home_id is not null;
create index messages_moved on messages (ticket_id) where added_to is not null;

-- the ids of a message that moves, and of one that is sent: so far the whole table was read for each
create index mail_ids_message on mail_ids (message_id);

create index tickets_merged_into on tickets (merged_into) where merged_into is not null;
create index tickets_snoozed on tickets (updated_at desc, id desc) where snoozed_at is not null and aside is null;
create index tickets_aside on tickets (aside, updated_at desc, id desc) where aside in ('spam', 'bin');

-- lists ask for what is not set aside, so their indexes hold nothing else
drop index tickets_open_updated, tickets_unassigned, tickets_open_assignee, tickets_open_team, tickets_open_priority;
create index tickets_open_updated on tickets (updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party') and aside is null;
create index tickets_unassigned on tickets (updated_at desc, id desc) where assignee_id is null and category in ('new', 'open', 'waiting-customer', 'waiting-third-party') and aside is null;
create index tickets_open_assignee on tickets (assignee_id, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party') and aside is null;
create index tickets_open_team on tickets (team_id, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party') and aside is null;
create index tickets_open_priority on tickets (priority desc, updated_at desc, id desc) where category in ('new', 'open', 'waiting-customer', 'waiting-third-party') and aside is null;

-- The ticket that a merged one has become in the end; itself when it is not merged. Union, not union all: it ends even in a circle.
create function merged_root(ticket uuid) returns uuid language sql stable parallel safe as $$
  with recursive up as (
    select id, merged_into from tickets where id = $1
    union select t.id, t.merged_into from up join tickets t on t.id = up.merged_into)
  select id from up where merged_into is null
$$;

-- A ticket and all that were merged into it, directly or not.
create function merged_family(ticket uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive down as (
    select $1 as id
    union select t.id from down join tickets t on t.merged_into = down.id)
  select id from down
$$;

-- How tickets have to do with each other, each pair once: `ticket_id` is the child, duplicate or incident of `other_id`, or related.
create table ticket_links (
  ticket_id uuid not null references tickets,
  other_id  uuid not null references tickets,
  kind      text not null check (kind in ('child', 'duplicate', 'incident', 'related')),
  added_at  timestamptz not null,
  primary key (ticket_id, other_id, kind),
  check (ticket_id <> other_id)
);
create index ticket_links_other on ticket_links (other_id);
create unique index ticket_links_parent on ticket_links (ticket_id) where kind = 'child';
