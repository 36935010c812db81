-- A mail of a side conversation that came back says so.
alter table side_messages drop constraint side_messages_state_check;
alter table side_messages add constraint side_messages_state_check check (state in ('queued', 'sent', 'failed', 'uncertain', 'bounced'));
-- The report of another server names it by its Message-ID.
create index side_messages_mail on side_messages (mail_id) where mail_id is not null;
