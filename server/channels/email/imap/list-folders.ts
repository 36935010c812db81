import type { App } from '../../../platform/app.ts'
import { problem } from '../../../platform/problem.ts'
import { connectImap, explainImap, type ImapIntake } from './imap-connection.ts'

/** What a folder is for (RFC 6154), as far as an intake minds. */
export const FOLDER_USES = ['inbox', 'sent', 'drafts', 'junk', 'trash', 'archive', 'all', 'flagged'] as const
export interface Folder { path: string; use: (typeof FOLDER_USES)[number] | null }

const MOST = 1000
const PATIENCE = 45_000

/** The folders of an account that mails can lie in, by their decoded names, the inbox first. 422 in words when the server cannot be asked. */
export async function listFolders(app: App, intake: ImapIntake): Promise<Folder[]> {
  const fail = (error: unknown) => problem.unprocessable('imap-failed', explainImap(error, { ...intake, folder: 'INBOX' }))
  const client = await connectImap(app, intake).catch((error: unknown) => { throw fail(error) })
  const timer = setTimeout(() => client.close(), PATIENCE)
  try {
    const found = await client.list()
    await client.logout()
    return found.filter(each => !each.flags.has('\\Noselect') && !each.flags.has('\\NonExistent') && each.path.length <= 200)
      .map(each => ({ path: each.path, use: useOf(each.specialUse) }))
      .sort((a, b) => Number(b.use === 'inbox') - Number(a.use === 'inbox') || a.path.localeCompare(b.path)).slice(0, MOST)
  } catch (error) {
    throw fail(error)
  } finally {
    clearTimeout(timer)
    client.close()
  }
}

function useOf(specialUse: string | undefined): Folder['use'] {
  const named = specialUse?.replace(/^\\/, '').toLowerCase()
  return FOLDER_USES.find(use => use === named) ?? null
}
