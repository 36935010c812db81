-- Files have their row before their bytes, and lose both together: it says when somebody last put them, so that a sweep leaves
-- alone what is about to be referred to.
alter table files rename column created_at to put_at;

-- For the foreign key, when a file is removed.
create index arrivals_raw_hash on arrivals (raw_hash);
