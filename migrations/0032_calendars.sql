-- When the desk works: hours of the week, holidays and days of its own.
create table calendars (
  id         uuid primary key,
  name       text check (length(name) between 1 and 120),  -- null: the one that every desk begins with, in each reader's language
  definition jsonb not null,                               -- see server/calendars/definition.ts
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
create unique index calendars_name on calendars (lower(name)) where not archived;
create constraint trigger calendars_no_silent_change after insert or update on calendars
  deferrable initially deferred for each row execute function refuse_silent_change();

-- Every version stays: what was counted with it can be counted again.
create table calendar_versions (
  calendar_id uuid not null references calendars,
  version     integer not null,
  name        text,
  definition  jsonb not null,
  archived    boolean not null,
  author_id   text not null,
  at          timestamptz not null,
  primary key (calendar_id, version)
);

-- what every desk begins with: office hours in its zone
insert into calendars (id, definition, created_at, version)
  select '343ff5af-e6da-8ba2-81c6-505457a88db9', jsonb_build_object(
      'zone', coalesce((select value #>> '{}' from settings where key = 'timeZone'), 'UTC'),
      'week', (select jsonb_agg(case when day <= 5 then '[{"from": "09:00", "to": "17:00"}]'::jsonb else '[]'::jsonb end order by day) from generate_series(1, 7) as day),
      'holidays', null, 'days', '[]'::jsonb), now(), 1;
insert into calendar_versions (calendar_id, version, name, definition, archived, author_id, at)
  select id, version, name, definition, archived, 'migration', created_at from calendars;
insert into events (id, subject_kind, subject_id, seq, type, data, actor_kind, actor_id, at)
  select gen_random_uuid(), 'calendar', id, 1, 'calendar.created', '{"name": null}', 'system', 'migration', created_at from calendars;
