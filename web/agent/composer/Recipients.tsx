import { TagsInput } from '@mantine/core'
import { memo, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { looksLikeAddress } from './guards.ts'
import styles from './composer.module.css'

interface Props { to: string[]; cc: string[]; change: (part: { to?: string[]; cc?: string[] }) => void }

/** Who gets the reply: one line to read, two fields to edit. */
export const Recipients = memo(function Recipients({ to, cc, change }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <button type="button" className={`${styles.recipients} ellipsis`} onClick={() => setOpen(true)} title={t('composer.editRecipients')} data-recipients>
        {to.length > 0 ? `${t('composer.to')} ${to.join(', ')}` : t('composer.noRecipient')}{cc.length > 0 && ` · ${t('composer.cc')} ${cc.join(', ')}`}
      </button>
    )
  }
  return (
    <div style={{ flexBasis: '100%', display: 'grid', gap: 4 }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setOpen(false) } }}>
      <Addresses label={t('composer.to')} value={to} change={(value) => change({ to: value })} />
      <Addresses label={t('composer.cc')} value={cc} change={(value) => change({ cc: value })} />
    </div>
  )
})

function Addresses({ label, value, change }: { label: string; value: string[]; change: (value: string[]) => void }) {
  const t = useT()
  const wrong = value.filter((address) => !looksLikeAddress(address))
  return (
    <TagsInput size="xs" value={value} onChange={change} splitChars={[',', ';', ' ']} acceptValueOnBlur aria-label={label} maxTags={50}
      leftSection={<span style={{ fontSize: 12 }}>{label}</span>} leftSectionWidth={56} error={wrong.length > 0 ? t('composer.wrongAddress', { address: wrong[0] ?? '' }) : undefined} />
  )
}
