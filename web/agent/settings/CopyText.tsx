import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import styles from './settings.module.css'

/** A text to be copied elsewhere letter by letter, with the button that does it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className={styles.copy}>
      <span className={styles.muted}>{label}</span>
      <code className={styles.secret}>{text}</code>
      <Button size="compact-sm" variant="default" aria-label={`${t('dkim.copy')}: ${label}`} onClick={() => { copy().catch(() => setCopied(false)) }}>{t(copied ? 'dkim.copied' : 'dkim.copy')}</Button>
    </div>
  )
}
