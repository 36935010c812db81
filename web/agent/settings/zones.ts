/** Every time zone this browser knows, for a list to search in. */
export const zones: string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
