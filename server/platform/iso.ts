import sql, { type Sql } from 'sql-template-tag'

/** An instant as the API writes it, where JSON is made in SQL: as `Temporal.Instant.toString()`, in UTC and without trailing zeros. Null stays null. */
export function iso(column: Sql): Sql {
  return sql`(rtrim(rtrim(to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z')`
}
