import { z } from 'zod'

const units = z.number().int().min(0).max(10_000)

/** What a ticket takes of its agent's capacity, by its channel: a call takes all of somebody, a mail can wait beside others. */
export const channelUnits = z.object({ 'email': units, 'phone': units, 'web': units, 'chat': units, 'api': units, 'walk-in': units })
export type ChannelUnits = z.infer<typeof channelUnits>

export const usualUnits: ChannelUnits = { 'email': 5, 'phone': 100, 'web': 5, 'chat': 25, 'api': 5, 'walk-in': 100 }
