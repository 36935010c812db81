import { BulkResults } from '../bulk/BulkResults.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** What opens over the workspace by a key. */
export function Dialogs() {
  return <><BulkResults /><CommandPalette /><ShortcutSheet /></>
}
