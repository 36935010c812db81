import type { Client } from 'pg'

/**
 * What stands in the schema `public`, as SQL for people: the embedded PostgreSQL brings no pg_dump. Read from the catalogue,
 * in the order of names, so that a difference between two dumps is a difference between two schemas.
 */
export async function dumpSchema(client: Client): Promise<string> {
  const parts = [
    '-- Generated from migrations/ by `npm run schema`; do not edit. For reading and for review: the migrations are what runs.',
    ...await lines(client, extensions),
    ...await lines(client, enums),
    ...await lines(client, functions),
    ...await lines(client, sequences),
    ...await lines(client, tables),
    ...await lines(client, partitions),
    ...await lines(client, foreignKeys),
    ...await lines(client, indexes),
    ...await lines(client, triggers),
    ...await lines(client, views),
    ...await lines(client, textSearch),
  ]
  return `${parts.join('\n\n')}\n`
}

async function lines(client: Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(query)
  return rows.map(row => row.sql)
}

const ours = (oid: string, catalogue: string) => `not exists (select from pg_depend d
  where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

const extensions = `select string_agg(format('create extension %I;', extname), E'\\n' order by extname) as sql
  from pg_extension where extname <> 'plpgsql' having count(*) > 0`

const enums = `select format('create type %I as enum (%s);', t.typname, string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)) as sql
  from pg_type t join pg_enum e on e.enumtypid = t.oid
  where t.typnamespace = 'public'::regnamespace group by t.typname order by t.typname`

const functions = `select rtrim(pg_get_functiondef(oid)) || ';' as sql from pg_proc
  where pronamespace = 'public'::regnamespace and prokind in ('f', 'p') and ${ours('oid', 'pg_proc')} order by proname, oid`

const sequences = `select string_agg(format('create sequence %I start %s;', c.relname, s.seqstart), E'\\n' order by c.relname) as sql
  from pg_class c join pg_sequence s on s.seqrelid = c.oid
  where c.relnamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('i', 'a'))
  having count(*) > 0`

const tables = `
  with lines as (
    select a.attrelid as oid, 0 as kind, a.attnum as place,
      format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
      || coalesce(' collate ' || (select quote_ident(collname) from pg_collation co where co.oid = a.attcollation and co.collname <> 'default'), '')
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attidentity <> '' then ' generated always as identity' else '' end
      || case when a.attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
              else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped
    union all
    select conrelid, 1, row_number() over (partition by conrelid order by contype <> 'p', conname),
      format('constraint %I %s', conname, pg_get_constraintdef(oid))
    from pg_constraint where contype in ('p', 'u', 'c', 'x'))
  select format(E'create table %I (\\n  %s\\n)%s%s;', c.relname, string_agg(line, E',\\n  ' order by kind, place),
    coalesce(' partition by ' || pg_get_partkeydef(c.oid), ''), coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')) as sql
  from pg_class c join lines on lines.oid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by c.oid, c.relname, c.reloptions order by c.relname`

const partitions = `select string_agg(format('create table %I partition of %s %s;', c.relname, i.inhparent::regclass, pg_get_expr(c.relpartbound, c.oid)),
    E'\\n' order by c.relname) as sql
  from pg_class c join pg_inherits i on i.inhrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relispartition having count(*) > 0`

const foreignKeys = `select string_agg(format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)),
    E'\\n' order by conrelid::regclass::text, conname) as sql
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace having count(*) > 0`

const indexes = `select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indrelid::regclass::text, i.indexrelid::regclass::text) as sql
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and not c.relispartition and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
  having count(*) > 0`

const triggers = `select string_agg(pg_get_triggerdef(t.oid) || ';', E'\\n' order by t.tgrelid::regclass::text, t.tgname) as sql
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal having count(*) > 0`

const views = `select format(E'create %sview %I as\\n%s', case relkind when 'm' then 'materialized ' else '' end, relname, pg_get_viewdef(oid)) as sql
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') order by relname`

const textSearch = `select format(E'-- text search configuration %s: %s', c.cfgname,
    string_agg(distinct m.maptokentype || '→' || d.dictname, ', ')) as sql
  from pg_ts_config c join pg_ts_config_map m on m.mapcfg = c.oid join pg_ts_dict d on d.oid = m.mapdict
  where c.cfgnamespace = 'public'::regnamespace group by c.cfgname order by c.cfgname`
