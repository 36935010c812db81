-- Text: comparing and searching. Everything here follows from the core tables and can be built anew from them.

create extension if not exists pg_trgm;

-- "The same text whatever its case": conditions/fold.ts is its twin, and a test holds the two together over all of Unicode.
-- The collation is named, because the database's own may know ASCII only or have Turkish ideas of I.
do $$
begin
  execute format($f$
    create function fold(text) returns text language sql immutable strict parallel safe
    return lower(translate($1, 'İΣς', 'iσσ') collate %I)
  $f$, (select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8')
        order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8'], collname::text) limit 1));
end $$;

-- People and organisations are found by any part of their names and addresses -----------------------------------------------

-- Without case and without the accents that people leave out when they type. It costs 10 µs, which the planner is told, so that
-- it takes the index; without the `set` it would look inside and think that it costs nothing.
create function plain(text) returns text language sql immutable strict parallel safe cost 5000 set search_path = ''
return translate(fold($1),
  'àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺľłñńņňòóôõöøōőŕřśšșşťțţùúûüūůűųýÿźżžйёїѝ',
  'aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorrsssstttuuuuuuuuyyzzzиеіи');

create index people_name_search on people using gin (plain(name) gin_trgm_ops);
create index identities_key_search on identities using gin (key gin_trgm_ops);
create index organisations_name_search on organisations using gin (plain(name) gin_trgm_ops);

-- Messages --------------------------------------------------------------------------------------------------------------------

-- One document per message, written once: its ticket's subject and its own words (search/words.ts makes them). Who may see it,
-- the query asks of the ticket. Partitions ("segments") hold documents in the order of their coming, so that a common word is
-- answered from the newest and a rare one from few; the last has no upper end, and search/segments.ts cuts and merges them.
create sequence search_doc;
create table search_documents (
  doc        bigint not null default nextval('search_doc'),
  ticket_id  uuid not null,
  message_id uuid not null,
  public     boolean not null,                -- customers find no notes
  words      tsvector not null
) partition by range (doc);
create index search_documents_words on search_documents using gin (words) with (gin_pending_list_limit = 256);
create index search_documents_ticket on search_documents (ticket_id);
create table search_documents_1 partition of search_documents for values from (minvalue) to (maxvalue);

create table search_segments (
  name  text primary key,                     -- of the partition
  lower bigint not null,                      -- the first document it may hold; it goes up to the next segment's lower
  level smallint not null                     -- 0 as cut, 1 merged, 2 merged twice
);
insert into search_segments values ('search_documents_1', 0, 0);
