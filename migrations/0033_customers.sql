-- A file that is, or was, the value of an admin's own field: whose field, and which. dropped_at: since when it is no value any more.
alter table attachments
  add column carrier text constraint attachments_carrier_check check (carrier in ('ticket', 'person', 'organisation')),
  add column carrier_id uuid,
  add column field text,
  add column dropped_at timestamptz,
  add constraint attachments_field_check check ((carrier is null) = (carrier_id is null) and (carrier is null) = (field is null) and (dropped_at is null or carrier is not null));
create index attachments_carrier on attachments (carrier_id) where carrier_id is not null;
create index attachments_dropped on attachments (dropped_at) where dropped_at is not null;

-- What somebody may do with the tickets of their organisation, where that differs from what it shares; sharing_of: the organisation for which it was said.
alter table people
  add column sharing text constraint people_sharing_check check (sharing in ('none', 'read', 'comment')),
  add column sharing_of uuid,
  add constraint people_sharing_of_check check (sharing is null or sharing_of is not null);

alter table ownerships add column version integer not null default 1;

-- Lists of people and organisations by name, page after page; merged ones are in none.
create index people_by_name on people (plain(name), id) where merged_into is null;
create index organisations_by_name on organisations (plain(name), id) where merged_into is null;
create index organisations_tags on organisations using gin (tags) where tags <> '{}';
