import { queryOptions, useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getOwned, getProducts } from '../api/products.ts'
import type { Ownership, Product } from '../api/products.ts'
import type { CustomerKind } from '../api/customer.ts'
import type { Id } from '../api/types.ts'

export const productsQuery = queryOptions({ queryKey: keys.products, queryFn: getProducts, staleTime: 5 * 60_000 })

/** All products by name, the archived ones too; none until they are known. */
export function useProducts(): Product[] {
  return useQuery(productsQuery).data?.items ?? []
}

export const ownedQuery = (kind: CustomerKind, id: Id) => queryOptions({ queryKey: keys.owned(kind, id), queryFn: () => getOwned(kind, id), staleTime: 60_000 })

/** Which one it is and from when to when, in one line. */
export function useOwnershipWords(): (owned: Ownership) => string {
  const t = useT()
  const format = useFormat()
  return ({ product, reference, since, until }) => {
    const span = since && until ? t('product.span', { since: format.date(since), until: format.date(until) })
      : since ? t('product.from', { since: format.date(since) }) : until ? t('product.to', { until: format.date(until) }) : ''
    return [reference ?? product.code ?? '', span].filter((words) => words !== '').join(' · ')
  }
}
