import { useFields } from '../fields/use-fields.ts'

const common = ['language', 'timeZone', 'vip', 'tags', 'notes', 'externalId']

/** The columns of a file of customers that get a head in words; what is missing here is called by its key. */
export function useCustomerColumns(of: 'people' | 'organisations'): string[] {
  const own = useFields(of === 'people' ? 'person' : 'organisation')
  return ['name', ...(of === 'people' ? ['email', 'phone', 'organisation', 'role'] : ['domains']), ...common, ...own.map(({ key }) => `custom.${key}`)]
}
