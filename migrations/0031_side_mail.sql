-- A mail of a side conversation that came back says so.
alter table side_messages drop constraint side_messages_state_check;
alter table side_messages add constraint side_messages_state_check check (state in ('queued', 'sent', 'failed', 'uncertain', 'bounced'));
