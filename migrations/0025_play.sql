-- Working a view ticket by ticket: a session of one person, whom each ticket was given to, and who has it now.
create table play_sessions (
  id         uuid primary key,
  person_id  uuid not null references people on delete cascade,
  view_id    uuid not null,               -- of a built-in view too, so it refers to nothing
  sort       text not null,
  total      integer not null,
  capped     boolean not null,            -- there were more than `total`
  started_at timestamptz not null,
  ended_at   timestamptz
);
create index play_sessions_person on play_sessions (person_id, view_id) where ended_at is null;
create index play_sessions_view on play_sessions (view_id, started_at);

create table play_turns (
  session_id uuid not null references play_sessions on delete cascade,
  ticket_id  uuid not null references tickets on delete cascade,
  position   integer not null,
  given_at   timestamptz not null,
  skipped_at timestamptz,
  reason     text,
  primary key (session_id, ticket_id)
);
create index play_turns_ticket on play_turns (ticket_id);

-- Its key is what makes it impossible that two have the same ticket.
create table play_claims (
  ticket_id  uuid primary key references tickets on delete cascade,
  session_id uuid not null references play_sessions on delete cascade,
  person_id  uuid not null references people on delete cascade,
  expires_at timestamptz not null
);
create index play_claims_session on play_claims (session_id);

-- Candidates of the best order: tickets of the few who matter most.
create index people_vip on people (id) where vip;
create index organisations_vip on organisations (id) where vip;
