/** What a reader takes at most: rows, columns (more are left out), and bytes of one row and of an unpacked part. */
export interface ReadLimits { rows: number; columns: number; row: number; unpacked: number; /** Empty rows are given too, so that rows can be numbered as a spreadsheet does. */ keepEmpty?: boolean }

export const LIMITS: ReadLimits = { rows: 200_000, columns: 500, row: 1_000_000, unpacked: 500_000_000 }
