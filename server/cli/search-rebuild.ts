import { rebuildSearch } from '../search/rebuild.ts'
import { readArgs, type Command } from './command.ts'
import { progress } from './progress.ts'
import { withApp } from './with-app.ts'

export const searchRebuild: Command = {
  name: 'search rebuild',
  summary: 'Make the search index anew from all messages; the desk can run meanwhile',
  async run(args) {
    readArgs(args, {})
    await withApp(({ app }) => rebuildSearch(app.db, progress('Messages')))
  },
}
