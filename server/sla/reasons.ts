/** Why a service level was breached, to choose from: enough to see patterns, few enough to be given. */
export const REASONS = ['workload', 'staff', 'customer', 'third-party', 'defect', 'handover', 'wrong-priority', 'other'] as const
export type Reason = (typeof REASONS)[number]
export const REASON_NOTE_LENGTH = 1000
