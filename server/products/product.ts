import { raw } from 'sql-template-tag'

/** Something that customers own and ask about. One that is archived stays where it is named, and is offered no more. */
export interface Product {
  id: string
  name: string
  /** How a catalogue or a shop calls it; unique among those in use. */
  code: string | null
  archived: boolean
  version: number
}

/** All are kept in memory, and a list to choose from holds no more. */
export const MOST_PRODUCTS = 2000
export const PRODUCT_NAME_LENGTH = 120

export const PRODUCT_COLUMNS = raw('d.id, d.name, d.code, d.archived, d.version')
