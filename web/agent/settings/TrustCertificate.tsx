import { Button } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeMailbox } from '../api/mail.ts'
import type { Check, Mailbox, MailboxChange } from '../api/mail.ts'
import { trusting } from './mailbox-values.ts'
import { useSave } from './use-save.ts'

/** Pins the certificate that the test found not to be trusted, once somebody says that it is the right one. */
export function TrustCertificate({ mailbox, way, check }: { mailbox: Mailbox; way: 'intake' | 'relay'; check: Check }) {
  const t = useT()
  const save = useSave((change: MailboxChange) => changeMailbox(mailbox.id, mailbox.version, change), [keys.mailboxes])
  const fingerprint = check.code === 'untrusted' ? check.values.fingerprint : undefined
  const change = fingerprint && trusting(mailbox, way, fingerprint)
  if (!change) return null
  return (
    <div style={{ marginBlockStart: 8 }}>
      <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => { if (window.confirm(t('tls.sureTrust', { fingerprint }))) save.mutate(change) }}>{t('tls.trust')}</Button>
    </div>
  )
}
