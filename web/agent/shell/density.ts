import type { Preferences } from '../api/session.ts'

export const densities = ['comfortable', 'cosy', 'table'] as const
export type Density = (typeof densities)[number]

/** Views with a density of their own; the one changed longest ago gives way to the next. */
const most = 30

/** What the server keeps, read with doubt: anything may have written it. */
function read(text: string | undefined): Map<string, Density> {
  try {
    const found: unknown = JSON.parse(text || '[]')
    return new Map(Array.isArray(found) ? found.filter(isOne) : [])
  } catch {
    return new Map()
  }
}

function isOne(pair: unknown): pair is [string, Density] {
  return Array.isArray(pair) && typeof pair[0] === 'string' && densities.some((density) => density === pair[1])
}

/** How densely a view is shown: as was chosen in it, otherwise as one likes it. */
export function densityOf(preferences: Pick<Preferences, 'viewDensity'> & { density: Density }, view: string | undefined): Density {
  return (view !== undefined && read(preferences.viewDensity).get(view)) || preferences.density
}

/** The change that shows a view, or without one every view that has no density of its own, in the next density. */
export function nextDensity(preferences: Pick<Preferences, 'viewDensity'> & { density: Density }, view: string | undefined): Preferences {
  const next = densities[(densities.indexOf(densityOf(preferences, view)) + 1) % densities.length] as Density
  if (view === undefined) return { density: next }
  const own = read(preferences.viewDensity)
  own.delete(view)
  if (next !== preferences.density) own.set(view, next)
  return { viewDensity: own.size > 0 ? JSON.stringify([...own].slice(-most)) : '' }
}
