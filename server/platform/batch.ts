import pg from 'pg'

/** A statement on its way, and who waits for its answer. */
export interface Statement {
  text: string
  values: unknown[]
  /** Under which it is prepared; undefined: not at all. */
  name: string | undefined
  types: pg.TypeOverrides
  done: (error: Error | null | undefined, result: pg.QueryResult) => void
}

/** What of `pg` is used here beyond its types: a query that writes itself and takes its answers one by one. */
interface Answering {
  submit(connection: Wire): Error | null
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown): void
  handleReadyForQuery(): void
}
interface Wire { stream: { cork(): void; uncork(): void; destroy(error: Error): void }; sync(): void; submittedNamedStatements: Record<string, string> }

/** Of a statement that failed. */
export const NO_RESULT: pg.QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] }

/**
 * Several statements as one query of `pg`: written in one piece and ended by a single Sync, so that the server answers in one
 * piece too. With a Sync behind each, as in the library's own pipelining, the server sends and this process wakes once for
 * every statement. When one fails the server skips those behind it, and all of them end with its error (PostgreSQL 18, 54.2.4
 * "Pipelining"): for use within a transaction.
 */
export function batchOf(statements: readonly Statement[]): pg.Submittable {
  let written = false
  let fault: Error | undefined
  let at = 0
  const queries = statements.map(({ done, ...one }) => new pg.Query({ ...one, queryMode: 'extended' } as pg.QueryConfig, undefined, (error: Error | null | undefined, result: pg.QueryResult) => {
    if (written) done(error, result)
    else fault ??= error ?? undefined
  }) as unknown as Answering)
  const batch = {
    // under these the client remembers what the server has parsed
    get name() { return statements[at]?.name },
    get text() { return statements[at]?.text },
    submit(connection: Wire) {
      const { stream } = connection
      const unsynced = Object.create(connection, { sync: { value: () => undefined } }) as Wire
      stream.cork()
      for (const query of queries) fault = query.submit(unsynced) ?? fault
      written = true
      // a value that cannot be written: half of its statement may be on the wire already
      if (fault) stream.destroy(fault)
      else connection.sync()
      stream.uncork()
    },
    handleRowDescription: (message: unknown) => queries[at]!.handleRowDescription(message),
    handleDataRow: (message: unknown) => queries[at]!.handleDataRow(message),
    handleCommandComplete: (message: unknown) => queries[at++]!.handleCommandComplete(message),
    handleEmptyQuery: () => { at++ },
    handleReadyForQuery: () => { for (const query of queries) query.handleReadyForQuery() },
    handleError(error: Error, connection: Wire) {
      for (const { name } of statements.slice(at)) if (name) delete connection.submittedNamedStatements[name]
      for (const { done } of statements) done(error, NO_RESULT)
    },
  }
  return batch as unknown as pg.Submittable
}
