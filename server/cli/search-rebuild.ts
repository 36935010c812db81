import { rebuildSearch } from '../search/rebuild.ts'
import { readArgs } from './command.ts'
import { progress } from './progress.ts'
import { withApp } from './with-app.ts'

export async function searchRebuild(args: string[]): Promise<void> {
  readArgs(args, {})
  await withApp(({ app }) => rebuildSearch(app.db, progress('Messages')))
}
