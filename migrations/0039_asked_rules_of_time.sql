-- What a rule of time found at its moment when its condition did not hold, so that it can say why it did nothing.
alter table rule_waits add column asked_at timestamptz;
alter table rule_waits add column found jsonb;
