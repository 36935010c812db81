import { enableCompileCache } from 'node:module'

// 300 modules start in a third of the time once they are cached
enableCompileCache()
const { runDesk } = await import('./run-desk.ts')
await runDesk()
