/** The roles of those who work at the desk, from the most to the least. */
export const staffRoles = ['admin', 'lead', 'agent', 'light'] as const
export type StaffRole = (typeof staffRoles)[number]
