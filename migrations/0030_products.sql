-- What the desk is asked about: the products that an admin defined.
create table products (
  id         uuid primary key,
  name       text not null check (length(name) between 1 and 120),
  code       text check (length(code) between 1 and 80),  -- such as an article number
  archived   boolean not null default false,
  created_at timestamptz not null,
  version    integer not null
);
-- of two that are in use nobody could say which is meant
create unique index products_name on products (lower(name)) where not archived;
create unique index products_code on products (lower(code)) where not archived and code is not null;
create constraint trigger products_no_silent_change after insert or update on products
  deferrable initially deferred for each row execute function refuse_silent_change();

-- What a person or an organisation has of them. home_id: whose it is while that one is merged into another.
create table ownerships (
  id         uuid primary key,
  subject_id uuid not null,
  home_id    uuid,
  product_id uuid not null references products,
  reference  text,           -- a serial number, a contract
  since      date,
  until      date,
  note       text not null default '',
  created_at timestamptz not null,
  check (since <= until)
);
create index ownerships_of on ownerships (subject_id, created_at, id);
create index ownerships_home on ownerships (home_id) where home_id is not null;
create index ownerships_product on ownerships (product_id);
