import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { Expander, type Folded } from './Expander.tsx'
import { splitText, type Fold } from './fold.ts'
import { linkWarning } from './link-warning.ts'
import styles from './ticket.module.css'

const links = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/

/** A plain text with its line ends, its links alive, and the signature and quotation at its end folded, where the desk found them. */
export function PlainText({ text, fold }: { text: string; fold?: Fold | undefined }) {
  const { fresh, signature, quoted } = splitText(text, fold)
  return (
    <div className={styles.plain} dir="auto">
      <Linked text={fresh} />
      {signature !== '' && <Part what="signature" text={signature} />}
      {quoted !== '' && <Part what="quote" text={quoted} />}
    </div>
  )
}

function Part({ what, text }: { what: Folded; text: string }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Expander what={what} open={open} toggle={() => setOpen(!open)} />
      {open && <div className={styles.quoted}><Linked text={text} /></div>}
    </div>
  )
}

function Linked({ text }: { text: string }) {
  const t = useT()
  return text.split(links).map((part, index) => {
    if (index % 2 === 0) return part
    const warning = linkWarning(part, part)
    return (
      <span key={index}>
        <a href={part} target="_blank" rel="noopener noreferrer nofollow">{part}</a>
        {warning && <strong className={styles.warning}>⚠ {t(warning.kind === 'elsewhere' ? 'message.linkElsewhere' : 'message.linkConfusable', { host: warning.host })}</strong>}
      </span>
    )
  })
}
