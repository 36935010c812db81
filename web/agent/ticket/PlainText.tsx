import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { splitQuotedText } from './fold.ts'
import styles from './ticket.module.css'

const links = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

/** A plain text with its line ends, its links alive and the quotation at its end folded. */
export function PlainText({ text }: { text: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { fresh, quoted } = splitQuotedText(text)
  return (
    <div className={styles.plain} dir="auto">
      {linked(fresh)}
      {quoted && (
        <div>
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)} title={t(open ? 'message.hideQuoted' : 'message.showQuoted')}>
            <IconDots size={16} aria-hidden /><span className="visually-hidden">{t(open ? 'message.hideQuoted' : 'message.showQuoted')}</span>
          </button>
          {open && <div className={styles.quoted}>{linked(quoted)}</div>}
        </div>
      )}
    </div>
  )
}

function linked(text: string) {
  return text.split(links).map((part, index) => (index % 2 === 1
    ? <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow">{part}</a>
    : part))
}
