-- The closed ticket that this one goes on from. No foreign key: demo data and erased people go without asking who went on from there.
alter table tickets add column follow_up_of uuid;
create index tickets_follow_up_of on tickets (follow_up_of) where follow_up_of is not null;

-- What an answer to a closed ticket does: {policy: reopen | within | follow-up, days}; null: the mailbox's team, then the desk decides.
alter table mailboxes add column closed_tickets jsonb;
alter table teams add column closed_tickets jsonb;

-- Which domains are known, for the look at domains that only look like them.
create index identities_domain on identities (split_part(key, '@', 2)) where kind = 'email';
