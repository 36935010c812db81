import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use, useMemo } from 'react'
import { categoryKeys } from '../../ui/words.ts'
import { useT } from '../../ui/use-language.ts'
import { getBrands, getStatuses, getTeams } from '../api/desk.ts'
import type { Status } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { getPeople } from '../api/people.ts'
import type { Id } from '../api/types.ts'

const staleTime = 5 * 60_000
export const statusesQuery = queryOptions({ queryKey: keys.statuses, queryFn: getStatuses, staleTime })
export const teamsQuery = queryOptions({ queryKey: keys.teams, queryFn: getTeams, staleTime })
export const brandsQuery = queryOptions({ queryKey: keys.brands, queryFn: getBrands, staleTime })
export const staffQuery = queryOptions({ queryKey: keys.staff, queryFn: () => getPeople({ role: 'staff' }), staleTime })

/** Asks for what the whole desk shares, once for all that is below `Common`. */
export function useAskedDesk() {
  const t = useT()
  const statuses = useQuery(statusesQuery).data?.items
  const teams = useQuery(teamsQuery).data?.items
  const staff = useQuery(staffQuery).data?.items
  const brands = useQuery(brandsQuery).data?.items
  return useMemo(() => {
    const statusName = (status: Status) => status.name ?? t(categoryKeys[status.category])
    const byId = <T extends { id: Id }>(items: T[] | undefined, id: unknown) => items?.find((item) => item.id === id)
    const working = (staff ?? []).filter((person) => person.active && person.role !== 'customer')
    return {
      statuses: (statuses ?? []).filter((status) => !status.archived).sort((a, b) => a.position - b.position),
      teams: (teams ?? []).filter((team) => !team.archived),
      staff: working,
      /** Those of the staff who can have tickets, to choose from. */
      owners: working.filter((person) => person.role !== 'light').map(({ id, name }) => ({ value: id, label: name })),
      brands: (brands ?? []).filter((brand) => !brand.archived),
      statusName,
      status: (id: unknown) => byId(statuses, id),
      team: (id: unknown) => byId(teams, id),
      person: (id: unknown) => byId(staff, id),
      brand: (id: unknown) => byId(brands, id),
    }
  }, [statuses, teams, staff, brands, t])
}
export type Desk = ReturnType<typeof useAskedDesk>

export const DeskContext = createContext<Desk | null>(null)

/** What the whole desk shares: statuses in their order, teams, staff, brands; and their names by id. Only below `Common`. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk is for what stands below Common')
  return desk
}
