-- In which silence of a customer or an organisation a rule of time has acted: it acts once in each.
create table rule_silences (
  rule_id    uuid not null references rules on delete cascade,
  subject_id uuid not null,
  since      timestamptz not null,
  primary key (rule_id, subject_id)
);
