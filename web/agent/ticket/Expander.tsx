import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import styles from './ticket.module.css'

export type Folded = 'quote' | 'signature'

const words = { quote: ['message.showQuoted', 'message.hideQuoted'], signature: ['message.showSignature', 'message.hideSignature'] } as const

/** Opens and closes what is folded: said in words, reached by keys, its state told to screen readers. */
export function Expander({ what, open, toggle }: { what: Folded; open: boolean; toggle: () => void }) {
  const t = useT()
  const Icon = open ? IconChevronUp : IconChevronDown
  return (
    <button type="button" className={styles.fold} aria-expanded={open} onClick={toggle}>
      <Icon size={14} aria-hidden />{t(words[what][open ? 1 : 0])}
    </button>
  )
}
