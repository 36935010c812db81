/** Who opens tickets with a form. */
export const audienceKeys = { agents: 'forms.audience.agents', customers: 'forms.audience.customers', everyone: 'forms.audience.everyone' } as const
