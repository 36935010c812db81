import sql, { type Sql } from 'sql-template-tag'

/** A Person of table `people p`. */
export const personColumns: Sql = sql`p.id, p.name, p.role, p.organisation_id as "organisationId", p.language, p.time_zone as "timeZone", p.vip, p.active,
  p.signature, p.notes, p.custom, p.tags, p.preferred_channel as "preferredChannel", p.external_id as "externalId", p.sharing, p.sharing_of as "sharingOf", p.merged_into as "mergedInto", p.demo, p.created_at as "createdAt", p.version`

/** An Organisation of table `organisations o`. */
export const organisationColumns: Sql = sql`o.id, o.name, o.domains, o.language, o.time_zone as "timeZone", o.vip, o.sharing, o.notes, o.custom, o.tags, o.external_id as "externalId", o.merged_into as "mergedInto", o.demo, o.created_at as "createdAt", o.version`

/** A Team of table `teams t`. */
export const teamColumns: Sql = sql`t.id, t.name, t.private, t.archived, t.closed_tickets as "closedTickets", t.demo, t.created_at as "createdAt", t.version`
