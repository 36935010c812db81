import { BulkResults } from '../bulk/BulkResults.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { NewView } from './NewView.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** What opens over the workspace by a key. */
export function Dialogs() {
  return <><BulkResults /><CommandPalette /><NewView /><ShortcutSheet /></>
}
