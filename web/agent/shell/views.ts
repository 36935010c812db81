import { queryOptions } from '@tanstack/react-query'
import type { Key, t } from '../../ui/i18n.ts'
import { keys } from '../api/keys.ts'
import type { View } from '../api/types.ts'
import { getViews } from '../api/views.ts'
import type { Desk } from './use-desk.ts'

export const viewsQuery = queryOptions({ queryKey: keys.views, queryFn: getViews, staleTime: 60_000 })

const builtIn: Record<string, Key> = {
  mine: 'view.mine', mentions: 'view.mentions', unassigned: 'view.unassigned', open: 'view.open', waiting: 'view.waiting', snoozed: 'view.snoozed', solved: 'view.solved', spam: 'view.spam', bin: 'view.bin',
}

/** What a view is called: the built-in ones by the catalogue, a team's by the team, others by their own name. */
export function viewTitle(view: View, translate: typeof t, desk: Desk): string {
  const key = builtIn[view.key ?? '']
  if (key) return translate(key)
  return view.name ?? desk.team(view.teamId)?.name ?? ''
}

/** How a view is named in the address: built-in ones by their key, so that a link works on every desk. */
export function viewPath(view: View): string {
  return view.key ?? view.id
}

export function findView(views: readonly View[], path: string): View | undefined {
  return views.find((view) => view.key === path || view.id === path)
}

/** The sidebar's groups: whatever has a folder stands in it. */
export function sortedViews(views: readonly View[]): { desk: View[]; folders: Array<[string, View[]]>; teams: View[]; own: View[] } {
  const loose = views.filter((view) => view.folder === null)
  return {
    desk: loose.filter((view) => !view.teamId && !view.ownerId),
    folders: [...Map.groupBy(views.filter((view) => view.folder !== null), (view) => view.folder ?? '')].sort(([a], [b]) => a.localeCompare(b)),
    teams: loose.filter((view) => view.teamId),
    own: loose.filter((view) => view.ownerId && !view.teamId),
  }
}
