import { Resolver as NodeResolver } from 'node:dns/promises'
import type { ResolveDns } from '../../../platform/app.ts'

/** Tests, and a desk without a network, hand in another one. */
export function systemDns(): ResolveDns {
  const resolver = new NodeResolver({ timeout: 2000, tries: 2 })
  return (name, type) => resolver.resolve(name, type) as Promise<string[] | string[][]>
}
