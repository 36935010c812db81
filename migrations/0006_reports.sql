-- What becomes of mail after it was handed over, and the guards of automatic mail.

-- delivery reports: each recipient of a message has a state of their own ------------------------------------------------

create table delivery_recipients (
  delivery_id uuid not null references deliveries on delete cascade,
  key         text not null,                  -- the address as compared
  address     text not null,
  state       text not null check (state in ('failed', 'delayed', 'delivered', 'relayed', 'expanded', 'read')),
  class       text check (class in ('hard', 'soft', 'delayed', 'delivered')),
  reason      text,                           -- from the fixed list of channels/email/bounce-reasons.ts
  status      text,                           -- RFC 3463
  diagnostic  text not null default '',       -- the other server's words
  at          timestamptz not null,
  primary key (delivery_id, key)
);

alter table identities
  add column bounced_at    timestamptz,       -- mail to it came back for good; cleared when mail arrives from it, or by a colleague
  add column bounce_reason text,
  add column complained_at timestamptz;       -- its owner told their provider that our mail is unwanted: no automatic mail any more

-- automatic mail --------------------------------------------------------------------------------------------------------

alter table mailboxes
  add column acknowledge     boolean,         -- new tickets are acknowledged; null: as the desk's setting says
  add column hold_unverified boolean not null default false;  -- mail of an address never seen before waits until its owner confirms

-- what left by itself, of the last days: for the limits per address, network and hour
create table automatic_mails (
  id      uuid primary key,
  kind    text not null check (kind in ('acknowledgement', 'verification', 'alarm')),
  key     text not null,                      -- the address as compared
  network text,                               -- of the mail that it answers: IPv4 /24 or IPv6 /64
  at      timestamptz not null
);
create index automatic_mails_at on automatic_mails (at desc);
create index automatic_mails_key on automatic_mails (key, at desc);
create index automatic_mails_network on automatic_mails (network, at desc) where network is not null;

-- who wrote to which mailbox, of the last hours: the window of the loop breaker
create table sender_window (
  arrival_id  uuid primary key,
  mailbox     text not null,                  -- its id, or "none"
  key         text not null,
  fingerprint text,                           -- of the words without numbers, addresses and quotations; null: no words
  at          timestamptz not null
);
create index sender_window_key on sender_window (key, mailbox, at desc);
create index sender_window_same on sender_window (key, mailbox, fingerprint, at desc) where fingerprint is not null;
create index sender_window_at on sender_window (at);

-- senders that get no automatic mail for a while, because it went in circles
create table muted_senders (
  key      text primary key,
  cause    text not null,
  since    timestamptz not null,
  until_at timestamptz not null
);

-- links by which somebody confirms that an address is theirs
create table sender_confirmations (
  key        text primary key,
  address    text not null,
  token_hash bytea not null unique,
  language   text not null,
  mailbox_id uuid references mailboxes,
  asked_at   timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index arrivals_unverified on arrivals (lower(sender)) where outcome = 'quarantined' and cause = 'unverified-sender';
