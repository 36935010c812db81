-- a draft that a colleague may finish; who may write on the ticket sees it and can take it over
alter table drafts add column shared_at timestamptz;
create index drafts_shared on drafts (ticket_id) where shared_at is not null;
