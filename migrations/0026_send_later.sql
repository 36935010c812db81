-- A reply whose author chose the time at which it leaves. It stops, and waits for its author, when the customer writes meanwhile.
alter table scheduled_messages add column later boolean not null default false;
alter table scheduled_messages drop constraint scheduled_messages_state_check;
alter table scheduled_messages add constraint scheduled_messages_state_check check (state in ('waiting', 'stopped', 'sent', 'cancelled', 'failed'));
drop index scheduled_messages_ticket;
create index scheduled_messages_ticket on scheduled_messages (ticket_id) where state in ('waiting', 'stopped', 'failed');
