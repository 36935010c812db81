import type { Command } from './command.ts'
import { demoClear, demoLoad } from './demo.ts'
import { mailboxCreate } from './mailbox-create.ts'
import { mailImport } from './mail-import.ts'
import { mailPipe } from './mail-pipe.ts'
import { doctor } from './doctor.ts'
import { migrate } from './migrate.ts'
import { searchRebuild } from './search-rebuild.ts'
import { start } from './start.ts'
import { tokenCreate } from './token-create.ts'
import { userCreate } from './user-create.ts'

/** Every command, in the order in which `pomost help` lists them. */
export const commands: readonly Command[] = [start, migrate, doctor, userCreate, tokenCreate, mailboxCreate, mailImport, mailPipe, searchRebuild, demoLoad, demoClear]
