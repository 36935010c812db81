import { z } from 'zod'
import type { Count } from '../tickets/views/queries.ts'

export interface Looking { id: string; name: string; typing: boolean }

/** What the desk tells an open screen: only that something changed. What it is now, the screen asks the API. */
export type Told =
  | { type: 'ticket'; id: string; version: number }
  | { type: 'counts'; counts: ({ id: string } & Count)[] }
  | { type: 'views' }
  | { type: 'desk' }
  | { type: 'agents' }
  | { type: 'told' }
  | { type: 'presence'; ticketId: string; people: Looking[] }

/** What a screen tells: which ticket is on it, and whether somebody types there. */
export const tell = z.object({ type: z.literal('look'), ticketId: z.uuid().nullable(), typing: z.boolean().default(false) })
export type Tell = z.infer<typeof tell>

/** Longest message a screen may send, in bytes, and most of them between two heartbeats. */
export const LONGEST_TELL = 1024
export const MOST_TELLS = 200
