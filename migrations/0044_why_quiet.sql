-- What a rule of time found when it was asked in a silence goes with whom it tells of. Those that stand here acted.
alter table rule_silences
  add column person_id uuid references people on delete cascade,
  add column organisation_id uuid references organisations on delete cascade,
  add column done boolean not null default true,
  add column asked_at timestamptz,
  add column found jsonb;
alter table rule_silences alter column done drop default;
update rule_silences s set person_id = p.id from people p where p.id = s.subject_id;
update rule_silences s set organisation_id = o.id from organisations o where o.id = s.subject_id;
delete from rule_silences where num_nonnulls(person_id, organisation_id) = 0;
alter table rule_silences
  drop column subject_id,
  add constraint rule_silences_about_one check (num_nonnulls(person_id, organisation_id) = 1),
  add constraint rule_silences_once unique nulls not distinct (rule_id, person_id, organisation_id);
create index rule_silences_person on rule_silences (person_id) where person_id is not null;
create index rule_silences_organisation on rule_silences (organisation_id) where organisation_id is not null;
