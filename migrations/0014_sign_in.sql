-- Mailboxes that sign in at their provider by OAuth 2 instead of a password.

-- what the desk is at a provider: a client with its id and secret
create table oauth_apps (
  id            uuid primary key,
  provider      text not null check (provider in ('google', 'microsoft', 'other')),
  name          text not null,
  tenant        text,                         -- of Microsoft's directory
  authorize_url text,                         -- these of other providers only: the presets know theirs
  token_url     text,
  scopes        text,
  imap          jsonb,                        -- {host, port, security}
  smtp          jsonb,
  client_id     text not null,
  client_secret text,                         -- sealed; never shown
  created_at    timestamptz not null,
  version       integer not null
);

-- what somebody granted by signing in: one per mailbox, for fetching and sending
create table mailbox_grants (
  mailbox_id    uuid primary key references mailboxes on delete cascade,
  app_id        uuid not null references oauth_apps,
  state         text not null check (state in ('signed-in', 'signed-out')),
  account       text,                         -- who signed in, as the provider says
  access_token  text,                         -- sealed, both
  refresh_token text,
  issue         integer not null default 0,   -- counts the access tokens
  renew_at      timestamptz,
  expires_at    timestamptz,
  refused_at    timestamptz,                  -- when a mail server last refused a token that should have held
  signed_in_at  timestamptz,
  lease         uuid,                         -- of the one that renews just now
  leased_until  timestamptz,
  error         text,                         -- what went wrong last: a code, and the provider's words
  said          text,
  check (state = 'signed-out' or (access_token is not null and refresh_token is not null))
);
create index mailbox_grants_app on mailbox_grants (app_id);

-- sign-ins under way: from the button until the provider sends the admin back, once, within minutes
create table oauth_flows (
  state_hash bytea primary key,
  mailbox_id uuid not null references mailboxes on delete cascade,
  app_id     uuid not null references oauth_apps on delete cascade,
  person_id  uuid not null,
  session_id uuid not null,
  verifier   text not null,                   -- sealed
  expires_at timestamptz not null
);
create index oauth_flows_session on oauth_flows (session_id);

create constraint trigger oauth_apps_no_silent_change after insert or update on oauth_apps
  deferrable initially deferred for each row execute function refuse_silent_change();
