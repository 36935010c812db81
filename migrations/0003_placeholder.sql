-- Holds the number for a change that is made elsewhere at the same time; the merge puts that one here.
select 1;
