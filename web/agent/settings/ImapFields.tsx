import { Button, Checkbox, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { listFolders } from '../api/mail.ts'
import type { AfterTaking, Folder, Mailbox } from '../api/mail.ts'
import { folderUseKeys } from './account-words.ts'
import { imapInput } from './mailbox-values.ts'
import type { MailboxValues } from './mailbox-values.ts'
import { ServerFields } from './ServerFields.tsx'
import styles from './settings.module.css'

const MOST_FOLDERS = 20
/** Mails in these are hardly ever meant for the desk: they can be chosen, but are offered last and with their name. */
const unlikely = new Set<Folder['use']>(['sent', 'drafts', 'junk', 'trash', 'all', 'flagged'])

interface Props { mailbox: Mailbox | null; form: MailboxValues; set: (part: Partial<MailboxValues>) => void }

/** A mailbox fetched by IMAP: its server, its folders, from when on, and what becomes of a mail there. */
export function ImapFields({ mailbox, form, set }: Props) {
  const t = useT()
  return (
    <>
      <ServerFields value={form.intake} way="imap" kept={mailbox?.intake.kind === 'imap' ? mailbox.intake : null} change={(intake) => set({ intake })} />
      <FolderFields mailbox={mailbox} form={form} set={set} />
      <TextInput mt={8} w={220} type="date" label={t('mailbox.since')} description={t('mailbox.sinceText')} value={form.since ? dayOf(form.since) : ''}
        onChange={(event) => set({ since: event.currentTarget.value ? new Date(`${event.currentTarget.value}T00:00`).toISOString() : null })} />
      <AfterFields value={form.after} change={(after) => set({ after })} />
    </>
  )
}

function FolderFields({ mailbox, form, set }: Props) {
  const t = useT()
  const ask = useMutation({ mutationFn: () => listFolders({ mailboxId: mailbox?.id ?? null, intake: imapInput(form) }) })
  const folders = [...ask.data?.items ?? []].sort((a, b) => Number(unlikely.has(a.use)) - Number(unlikely.has(b.use)))
  const choose = (path: string, wanted: boolean) => set({ folders: wanted ? [...form.folders, path] : form.folders.filter((each) => each !== path) })
  return (
    <>
      <div className={styles.row} style={{ marginBlockStart: 8 }}>
        <TagsInput className={styles.grow} label={t('mailbox.folders')} description={t('mailbox.foldersText')} value={form.folders} maxTags={MOST_FOLDERS} maxLength={200} splitChars={['\n']} acceptValueOnBlur
          onChange={(wanted) => set({ folders: wanted.length > 0 ? wanted : ['INBOX'] })} />
        <Button variant="default" disabled={!form.intake.host} loading={ask.isPending} onClick={() => ask.mutate()}>{t('mailbox.chooseFolders')}</Button>
      </div>
      {ask.isError && <p role="alert" className={styles.error}>{problemText(ask.error)}</p>}
      {folders.length > 0 && (
        <fieldset style={{ maxHeight: 240, overflowY: 'auto', display: 'grid', gap: 6, marginBlockStart: 8 }} aria-label={t('mailbox.folders')}>
          {folders.map(({ path, use }) => (
            <Checkbox key={path} label={<span dir="auto">{path}{use && use !== 'inbox' && <span className={styles.muted}> · {t(folderUseKeys[use])}</span>}</span>} checked={form.folders.includes(path)}
              disabled={!form.folders.includes(path) && form.folders.length >= MOST_FOLDERS} onChange={(event) => choose(path, event.currentTarget.checked)} />
          ))}
        </fieldset>
      )}
    </>
  )
}

function AfterFields({ value, change }: { value: AfterTaking; change: (after: AfterTaking) => void }) {
  const t = useT()
  const start: Record<AfterTaking['kind'], AfterTaking> = { read: { kind: 'read' }, leave: { kind: 'leave' }, move: { kind: 'move', folder: '' }, delete: { kind: 'delete', days: 30 } }
  return (
    <div className={styles.row} style={{ marginBlockStart: 8 }}>
      <Select className={styles.grow} label={t('mailbox.after')} description={t('mailbox.afterText')} allowDeselect={false} value={value.kind} onChange={(kind) => kind && change(start[kind])}
        data={[{ value: 'read', label: t('mailbox.afterRead') }, { value: 'leave', label: t('mailbox.afterLeave') }, { value: 'move', label: t('mailbox.afterMove') }, { value: 'delete', label: t('mailbox.afterDelete') }]} />
      {value.kind === 'move' && <TextInput className={styles.grow} required label={t('mailbox.moveTo')} description={t('mailbox.moveToText')} maxLength={200} value={value.folder} onChange={(event) => change({ kind: 'move', folder: event.currentTarget.value })} />}
      {value.kind === 'delete' && <NumberInput w={120} label={t('rules.closedDays')} min={0} max={365} clampBehavior="strict" value={value.days} onChange={(days) => { if (typeof days === 'number') change({ kind: 'delete', days }) }} />}
    </div>
  )
}

/** The day of an instant where this browser is, as a date field wants it. */
function dayOf(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
