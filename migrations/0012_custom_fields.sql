-- Fields that the admin defines. `choices`: [{key, label, labels, parent, archived}], `limits`: {maxLength, min, max, decimals, currency}.
create table custom_fields (
  id uuid primary key,
  carrier text not null check (carrier in ('ticket', 'person', 'organisation')),
  key text not null,
  kind text not null,
  label text not null,
  labels jsonb not null default '{}',
  help text not null default '',
  choices jsonb not null default '[]',
  limits jsonb not null default '{}',
  required text not null default 'never' check (required in ('never', 'to-solve', 'always')),
  position integer not null default 0,
  archived boolean not null default false,
  version integer not null,
  unique (carrier, key)
);
create constraint trigger custom_fields_no_silent_change after insert or update on custom_fields
  deferrable initially deferred for each row execute function refuse_silent_change();

alter table people add column custom jsonb not null default '{}';
alter table organisations add column custom jsonb not null default '{}';

-- Whether a value is or has something; rows without values cost nothing.
create index tickets_custom on tickets using gin (custom jsonb_path_ops) where custom <> '{}';
create index people_custom on people using gin (custom jsonb_path_ops) where custom <> '{}';
create index organisations_custom on organisations using gin (custom jsonb_path_ops) where custom <> '{}';
