import { parentPort, workerData } from 'node:worker_threads'
import { extractText, type Kind } from './extract.ts'

/** Runs in a thread of its own for one file, see extract-safely.ts: whatever a hostile file does here, the desk goes on. */
const { kind, bytes } = workerData as { kind: Kind; bytes: Uint8Array }
extractText(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
  read => parentPort?.postMessage(read),
  (error: unknown) => parentPort?.postMessage({ error: (error instanceof Error ? error.message : String(error)).slice(0, 300) }),
)
