import { z } from 'zod'

const changed = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))

export const settingEvents = {
  'setting.changed': z.object({ key: z.string(), from: z.unknown(), to: z.unknown() }).describe('A setting of the desk was changed.'),
  'brand.created': z.object({ name: z.string() }).describe('A brand was created.'),
  'brand.updated': z.object({ changed }).describe('A brand was renamed, moved, archived or brought back.'),
} as const
