-- Accounts that mail is fetched from: several folders each, what becomes of a mail there, who reads it, and how it goes.

alter table mailboxes disable trigger mailboxes_no_silent_change; -- nothing changes but how it is written down
update mailboxes set intake = (intake - 'folder') || jsonb_build_object('folders', jsonb_build_array(intake->'folder'), 'after', jsonb_build_object('kind', 'read')) where intake->>'kind' = 'imap';
alter table mailboxes enable trigger mailboxes_no_silent_change;

-- up to where each folder was taken
alter table imap_positions add column folder text not null default 'INBOX';
update imap_positions p set folder = m.intake->'folders'->>0 from mailboxes m where m.id = p.mailbox_id and m.intake->>'kind' = 'imap';
delete from imap_positions where uidvalidity = 0;
alter table imap_positions
  alter column folder drop default,
  drop constraint imap_positions_pkey,
  add primary key (mailbox_id, folder),
  drop column checked_at,
  drop column error;

-- who reads an account, and how it goes
create table imap_accounts (
  mailbox_id    uuid primary key references mailboxes,
  settings_of   text not null,                -- digest of the settings that what follows is about: others end the back-off
  holder        text,                         -- the node that reads it, as long as it renews
  held_until    timestamptz,
  way           text check (way in ('connected', 'polled')),
  looked_at     timestamptz,
  new_at        timestamptz,                  -- when mail last came
  failures      integer not null default 0,   -- in a row
  failing_since timestamptz,
  error         text,
  next_try_at   timestamptz,
  tried_now_at  timestamptz,                  -- when an admin last asked to look now
  told_at       timestamptz                   -- when the admins were told that it fails
);
create index imap_accounts_held on imap_accounts (held_until);

-- the nodes that fetch, so that they share the accounts
create table imap_nodes (
  id         text primary key,
  alive_until timestamptz not null
);

-- mails that are safe here and wait there for what is to become of them
create table imap_taken (
  mailbox_id  uuid not null references mailboxes,
  folder      text not null,
  uidvalidity bigint not null,
  uid         bigint not null,
  taken_at    timestamptz not null,
  attempts    integer not null default 0,
  retry_at    timestamptz,
  error       text,
  primary key (mailbox_id, folder, uidvalidity, uid)
);

alter table automatic_mails drop constraint automatic_mails_kind_check;
alter table automatic_mails add constraint automatic_mails_kind_check check (kind in ('acknowledgement', 'verification', 'too-large', 'alarm'));
