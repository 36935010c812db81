import { queryOptions } from '@tanstack/react-query'
import type { Key } from '../../ui/i18n.ts'
import { getAvailability } from '../api/routing.ts'
import type { Availability } from '../api/routing.ts'
import { keys } from '../api/keys.ts'

/** What colleagues say of themselves, and what they are by their leave and their screens. */
export const availabilityKeys: Record<Availability, Key> = { online: 'availability.online', busy: 'availability.busy', away: 'availability.away', leave: 'availability.leave' }
export const availabilities = Object.keys(availabilityKeys) as Availability[]

/** A shape for each, because nothing is told by colour alone. */
export const availabilitySigns: Record<Availability, string> = { online: '●', busy: '◐', away: '○', leave: '–' }
export const availabilityColours: Record<Availability, string> = { online: 'var(--p-solved)', busy: 'var(--p-urgent)', away: 'var(--p-muted)', leave: 'var(--p-muted)' }

export const availabilityQuery = queryOptions({ queryKey: keys.availability, queryFn: getAvailability, staleTime: 60_000 })
