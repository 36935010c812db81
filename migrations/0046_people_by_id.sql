-- The primary key is read backwards as well: a second index on the same column was written for nothing.
drop index people_recent;
