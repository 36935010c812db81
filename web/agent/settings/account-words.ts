import type { Key } from '../../ui/i18n.ts'
import type { Account, Folder } from '../api/mail.ts'

type State = NonNullable<Account['fetching']>['state']

/** The catalogue's words for what a folder is for, and for how an account stands. */
export const folderUseKeys: Record<NonNullable<Folder['use']>, Key> = {
  inbox: 'folder.inbox', sent: 'folder.sent', drafts: 'folder.drafts', junk: 'folder.junk', trash: 'folder.trash', archive: 'folder.archive', all: 'folder.all', flagged: 'folder.flagged',
}
export const accountStateKeys: Record<State, Key> = {
  connected: 'accounts.connected', polled: 'accounts.polled', waiting: 'accounts.waiting', unheld: 'accounts.unheld', off: 'mailbox.off',
}
