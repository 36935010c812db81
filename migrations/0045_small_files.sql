-- The bytes of a small file lie in its row (docs/decisions/0038); those of a larger one, and of all that were put before, in the store.
alter table files add column bytes bytea;
