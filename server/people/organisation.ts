import type { CustomValues } from '../fields/field.ts'
import type { Sharing } from '../platform/actor.ts'

/** A company or household whose people write to the desk; its domains tell who belongs to it. */
export interface Organisation {
  id: string
  name: string
  /** Lower case, punycode. */
  domains: string[]
  language: string | null
  timeZone: string | null
  vip: boolean
  sharing: Sharing
  notes: string
  /** Values of the admin's own fields by key. */
  custom: CustomValues
  tags: string[]
  /** How another system calls it; unique. */
  externalId: string | null
  /** The organisation that it has become. */
  mergedInto: string | null
  demo: boolean
  createdAt: Temporal.Instant
  version: number
}
