import { CAUSES } from '../../core/delivery.ts'

export const CHECK_CODES = ['handed', 'handed-http', 'imap-good', 'imap-bad', 'relay-good', 'relay-missing', 'relay-bad', ...CAUSES, 'sent', 'untrusted'] as const

/** What was found, in English and as a code with values for the catalogues; `said` are the other server's own words. */
export interface Check { ok: boolean; message: string; code: (typeof CHECK_CODES)[number]; values: Record<string, string> }
