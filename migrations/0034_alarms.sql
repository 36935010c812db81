-- Moments at which something has to be decided again, moved with what they belong to. Whoever rings one deletes it in the same
-- transaction, so that each rings once.
create table alarms (
  kind       text not null check (length(kind) between 1 and 60),
  subject_id uuid not null,
  key        text not null check (length(key) <= 200),
  due_at     timestamptz not null,
  held_until timestamptz,                    -- a node is about to ring it, or it failed and is tried again then
  attempts   smallint not null default 0,
  error      text,
  primary key (kind, subject_id, key)
);
create index alarms_due on alarms (due_at);

-- How a ticket stands by its service levels: its next deadline, and whether one of them is warned of or breached.
alter table tickets
  add column deadline_at timestamptz,
  add column sla_state text check (sla_state in ('running', 'paused', 'warned', 'breached'));
create index tickets_deadline on tickets (deadline_at, id) where deadline_at is not null and aside is null;
