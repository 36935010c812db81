import { z } from 'zod'
import type { EventType } from '../platform/events.ts'

export const settingEvents: EventType[] = [
  { type: 'setting.changed', subject: 'setting', doc: 'A setting of the desk was changed.', data: z.object({ key: z.string(), from: z.unknown(), to: z.unknown() }) },
  { type: 'brand.created', subject: 'brand', doc: 'A brand was created.', data: z.object({ name: z.string() }) },
  { type: 'brand.updated', subject: 'brand', doc: 'A brand was renamed, moved, archived or brought back.', data: z.object({ changed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })) }) },
]
