-- What rules about people and organisations found stands beside what those about tickets did.
alter table rule_traces
  alter column ticket_id drop not null,
  add column person_id uuid references people on delete cascade,
  add column organisation_id uuid references organisations on delete cascade,
  add constraint rule_traces_about_one check (num_nonnulls(ticket_id, person_id, organisation_id) = 1);
create index rule_traces_person on rule_traces (person_id, event_id) where person_id is not null;
create index rule_traces_organisation on rule_traces (organisation_id, event_id) where organisation_id is not null;
