import type { Row } from '../platform/sheets/cells.ts'

/** What a file is written from, with the rights that its author has now. */
export interface Source {
  columns: readonly string[]
  count: () => Promise<number>
  /** The rows, a page at a time. */
  pages: () => AsyncIterable<readonly Row[]>
}

/** Rows read at a time. */
export const PAGE = 500
