-- Forms of tickets: which fields are asked, in which order, and under which rules. `fields`: [{field, required}],
-- `rules`: [{when, effects: [{do, field, at, to}]}].
create table ticket_forms (
  id         uuid primary key,
  name       text not null,
  names      jsonb not null default '{}',     -- by language, where it differs
  types      text[] not null default '{}',    -- empty: all
  brand_ids  uuid[] not null default '{}',    -- empty: all
  audience   text not null check (audience in ('agents', 'customers', 'everyone')),
  standard   boolean not null default false,  -- taken where nobody chooses
  fields     jsonb not null default '[]',
  rules      jsonb not null default '[]',
  active     boolean not null default true,
  position   integer not null default 0,
  version    integer not null
);
create constraint trigger ticket_forms_no_silent_change after insert or update on ticket_forms
  deferrable initially deferred for each row execute function refuse_silent_change();

alter table tickets add column form_id uuid references ticket_forms;
alter table tickets add column complexity smallint check (complexity between 1 and 5);
alter table tickets add column priority_by text check (priority_by in ('matrix', 'manual'));
