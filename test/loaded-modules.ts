import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Loaded before a program (`node --import`): writes down the modules that it had loaded when it ended, one in a line, into the file named by LOADED_MODULES.
const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
process.on('exit', () => { writeFileSync(process.env.LOADED_MODULES ?? 'loaded-modules.txt', loaded.join('\n')) })
