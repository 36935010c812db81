import { totalmem } from 'node:os'

const MB = 1024 * 1024

/**
 * Of a sixteenth of the memory: what is not held here is copied from the system page by page, and one search touches more than a hundred. Not more,
 * because the desk, its files and the system's own cache live beside it, and what tells the pages apart is touched at the start: 28 MB of a gigabyte.
 */
const sharedBuffers = (memory: number): number => Math.min(1024, Math.max(32, Math.floor(memory / 16)))

/**
 * Settings for a desk on a small machine: everything idle stays far below 250 MB, because shared buffers cost only what is touched.
 * `durable: false` is for throw-away test databases.
 */
export function serverSettings(durable: boolean): string[] {
  const memory = Math.floor(totalmem() / MB)
  return [
    'max_connections=60',
    `shared_buffers=${sharedBuffers(memory)}MB`,
    `effective_cache_size=${Math.max(128, Math.floor(memory / 2))}MB`,
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'random_page_cost=1.1',
    'jit=off',
    'io_method=sync', // three I/O workers would cost 10 MB and gain nothing on lists of fifty
    'timezone=UTC',
    'log_timezone=UTC',
    'log_min_messages=warning',
    'log_checkpoints=off',
    'log_line_prefix=%m ',
    'idle_in_transaction_session_timeout=5min',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'])
  ]
}
