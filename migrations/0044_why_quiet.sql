-- A silence in which a rule of time was asked and did nothing: when, and what it found. Those that stand here acted.
alter table rule_silences
  add column done boolean not null default true,
  add column asked_at timestamptz,
  add column found jsonb;
alter table rule_silences alter column done drop default;
