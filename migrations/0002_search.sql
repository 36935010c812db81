-- Text: comparing and searching. Everything here follows from the core tables and can be built anew from them.

create extension if not exists unaccent;
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
