import sql from 'sql-template-tag'
import type { Tx } from '../platform/change.ts'
import type { Queries } from '../platform/db.ts'
import { recordOnOrganisation } from '../people/record-on-organisation.ts'
import { recordOnPerson } from '../people/record-on-person.ts'
import { problem } from '../platform/problem.ts'
import { checkSubstitute } from './leaves.ts'

export interface AccountManager { managerId: string | null; substituteId: string | null }
export interface Named { id: string; name: string }

/** Who looks after a customer or an organisation, and who stands in; of a merged one those of whom it has become. */
export async function accountManagerOf(q: Queries, subjectId: string): Promise<{ manager: Named | null; substitute: Named | null }> {
  const found = await q.maybe<{ manager: Named; substitute: Named | null }>(sql`select jsonb_build_object('id', m.id, 'name', m.name) as manager, case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as substitute
    from account_managers a join people m on m.id = a.manager_id left join people s on s.id = a.substitute_id where a.subject_id = ${subjectId}`)
  return found ?? { manager: null, substitute: null }
}

/** Names who looks after somebody, or (managerId null) nobody. 422 for whoever cannot own tickets. */
export async function setAccountManager(tx: Tx, kind: 'person' | 'organisation', subjectId: string, { managerId, substituteId }: AccountManager): Promise<void> {
  if (managerId === null && substituteId !== null) throw problem.unprocessable('substitute', 'Name the account manager for whom they stand in.')
  if (managerId !== null) await checkSubstitute(tx, managerId, subjectId)
  if (managerId !== null && substituteId !== null) await checkSubstitute(tx, substituteId, managerId)
  const before = await tx.maybe<AccountManager>(sql`select manager_id as "managerId", substitute_id as "substituteId" from account_managers where subject_id = ${subjectId}`)
  if ((before?.managerId ?? null) === managerId && (before?.substituteId ?? null) === substituteId) return
  if (kind === 'person') await recordOnPerson(tx, subjectId, 'person.accountManagerSet', { managerId, substituteId })
  else await recordOnOrganisation(tx, subjectId, 'organisation.accountManagerSet', { managerId, substituteId })
  await tx.query(managerId === null ? sql`delete from account_managers where subject_id = ${subjectId}`
    : sql`insert into account_managers (subject_id, kind, manager_id, substitute_id) values (${subjectId}, ${kind}, ${managerId}, ${substituteId})
      on conflict (subject_id) do update set manager_id = excluded.manager_id, substitute_id = excluded.substitute_id`)
}
