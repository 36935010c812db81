-- Side conversations: with third parties and experts, from a ticket, in tables of their own, which nothing that a customer reads asks.

create table side_conversations (
  id         uuid primary key,
  ticket_id  uuid not null references tickets on delete cascade,  -- from which it was begun, also when that was merged
  subject    text not null,
  state      text not null check (state in ('open', 'closed')),
  unread     boolean not null default false,  -- an answer came that no colleague has opened
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index side_conversations_ticket on side_conversations (ticket_id, created_at);

create table side_people (
  side_id uuid not null references side_conversations on delete cascade,
  key     text not null,                      -- of the address, as of identities
  address text not null,
  name    text not null,
  role    text not null check (role in ('to', 'cc')),
  primary key (side_id, key)
);

create table side_messages (
  id           uuid primary key,
  side_id      uuid not null references side_conversations on delete cascade,
  author_id    uuid references people on delete set null,  -- a colleague; null: somebody from outside
  from_name    text not null default '',
  from_address text not null default '',
  html         text,
  text         text not null,
  automatic    boolean not null default false,
  mail_id      text,
  arrival_id   uuid,
  state        text check (state in ('queued', 'sent', 'failed', 'uncertain')),  -- of what leaves
  error        text,
  created_at   timestamptz not null,
  unique (side_id, mail_id)
);

alter table attachments add column side_message_id uuid references side_messages on delete cascade;
create index attachments_side_message on attachments (side_message_id) where side_message_id is not null;
