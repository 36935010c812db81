-- People and organisations that are merged: what each had remembers to whom it belongs, so that it can go back.

alter table people
  add column merged_into       uuid references people,        -- the person whom they have become
  add column organisation_home uuid references organisations, -- where they belong while their organisation is merged into another; null: organisation_id
  add column tags              text[] not null default '{}',
  add column preferred_channel text check (preferred_channel in ('email', 'phone', 'handle'));
alter table organisations
  add column merged_into uuid references organisations,
  add column tags        text[] not null default '{}';
create index people_merged_into on people (merged_into) where merged_into is not null;
create index organisations_merged_into on organisations (merged_into) where merged_into is not null;
create index people_organisation_home on people (organisation_home) where organisation_home is not null;
create index people_tags on people using gin (tags) where tags <> '{}';

-- whose it is while that person is merged into another; null: person_id
alter table identities
  add column home_id      uuid references people,
  add column home_primary boolean;
create index identities_home on identities (home_id) where home_id is not null;
alter table messages add column author_home uuid references people;
create index messages_author_home on messages (author_home) where author_home is not null;
-- what a customer wrote, the newest first: their page, and a merge
create index messages_customer on messages (author_id, created_at desc, id desc) where direction = 'in';

-- The person whom a merged one has become in the end; themselves when they are not merged. Union: it ends even in a circle.
create function person_root(person uuid) returns uuid language sql stable parallel safe as $$
  with recursive up as (
    select id, merged_into from people where id = $1
    union select p.id, p.merged_into from up join people p on p.id = up.merged_into)
  select id from up where merged_into is null
$$;
-- A person and all who were merged into them, directly or not.
create function person_family(person uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive down as (select $1 as id union select p.id from down join people p on p.merged_into = down.id)
  select id from down
$$;
create function organisation_root(organisation uuid) returns uuid language sql stable parallel safe as $$
  with recursive up as (
    select id, merged_into from organisations where id = $1
    union select o.id, o.merged_into from up join organisations o on o.id = up.merged_into)
  select id from up where merged_into is null
$$;
create function organisation_family(organisation uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive down as (select $1 as id union select o.id from down join organisations o on o.merged_into = down.id)
  select id from down
$$;

-- What a merge changed on whoever stayed, so that it can be taken back: the values before and after, by field.
create table people_merges (
  merged_id uuid primary key,  -- a person or an organisation
  into_id   uuid not null,
  kind      text not null check (kind in ('person', 'organisation')),
  merged_at timestamptz not null,
  author_id text not null,
  before    jsonb not null,
  after     jsonb not null
);
create index people_merges_into on people_merges (into_id, merged_at desc);

-- As whom somebody of a merged family really takes part in a ticket; without a row, whoever is shown is who it is.
create table merged_places (
  ticket_id uuid not null references tickets,
  home_id   uuid not null,
  role      text not null check (role in ('requester', 'cc', 'follower', 'organisation')),
  added_at  timestamptz not null,
  primary key (ticket_id, home_id)
);
create index merged_places_home on merged_places (home_id);

-- An address as it is likened: without a part after a plus, and the dots that Google does not read. For suggestions alone.
create function mail_shape(key text) returns text language sql immutable parallel safe as $$
  select case when split_part(key, '@', 2) in ('gmail.com', 'googlemail.com')
    then replace(split_part(split_part(key, '@', 1), '+', 1), '.', '') || '@gmail.com'
    else split_part(split_part(key, '@', 1), '+', 1) || '@' || split_part(key, '@', 2) end
$$;
create index identities_shape on identities (mail_shape(key)) where kind = 'email';
create index identities_phone_end on identities (right(key, 9)) where kind = 'phone';
create index people_plain_name on people (plain(name));
create index organisations_plain_name on organisations (plain(name));

-- What colleagues keep about a person or an organisation, each with its author. home_id: whose it is while that one is merged into another.
create table subject_notes (
  id         uuid primary key,
  subject_id uuid not null,
  home_id    uuid,
  author_id  uuid not null references people,
  text       text not null,
  created_at timestamptz not null
);
create index subject_notes_of on subject_notes (subject_id, created_at desc, id desc);
create index subject_notes_home on subject_notes (home_id) where home_id is not null;
