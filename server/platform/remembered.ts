import sql from 'sql-template-tag'
import type { App } from './app.ts'
import type { Tx } from './change.ts'
import type { Queries } from './db.ts'

/** What is asked all the time and seldom changes, kept in memory on every node. */
export interface Remembered<T> {
  /** From memory, but within a change that changed it as that change leaves it. */
  current: (from: App | Queries) => Promise<T>
  forget: (q: Queries) => void
  /** What a change has to say once it changed the rows: its own reads are fresh, and all nodes forget on commit. */
  announce: (tx: Tx) => Promise<void>
  /** Forgets what another node changed. Called once at the start; the answer ends it. */
  watch: (app: App) => Promise<() => Promise<void>>
}

/** `channel` is what the nodes tell each other on; `load` reads it all. */
export function remembered<T>(channel: string, load: (q: Queries) => Promise<T>): Remembered<T> {
  const cached = new WeakMap<object, Promise<T>>()
  const inThisChange = Symbol(channel)
  const changedHere = (tx: Tx) => tx.unit(inThisChange, () => ({ any: false }))
  const forget = (q: Queries) => { cached.delete(q.home) }
  return {
    forget,
    current(from) {
      const q = 'db' in from ? from.db : from
      if (isChange(q) && changedHere(q).any) return load(q)
      const known = cached.get(q.home)
      if (known) return known
      const loading = load(q)
      cached.set(q.home, loading)
      loading.catch(() => forget(q)) // the next one tries again
      return loading
    },
    async announce(tx) {
      const changed = changedHere(tx)
      if (changed.any) return
      changed.any = true
      tx.afterCommit(() => forget(tx))
      await tx.query(sql`select pg_notify(${channel}, '')`)
    },
    watch(app) {
      const again = () => forget(app.db)
      return app.db.listen(channel, again, again)
    },
  }
}

function isChange(q: Queries): q is Tx {
  return 'unit' in q
}
