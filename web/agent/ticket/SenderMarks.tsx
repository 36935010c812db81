import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconShieldCheck } from '@tabler/icons-react'
import { useT } from '../../ui/use-language.ts'
import type { Message } from '../api/types.ts'
import { senderMarks } from './sender-marks.ts'
import styles from './ticket.module.css'

const icons = { good: IconShieldCheck, plain: IconInfoCircle, bad: IconAlertTriangle }

/** Whether a mail is by whom it says, and what to be wary of: words and shapes, the reasons under the pointer and for the keyboard. */
export function SenderMarks({ message }: { message: Pick<Message, 'meta'> }) {
  const t = useT()
  const marks = senderMarks(message, t)
  if (marks.length === 0) return null
  return (
    <ul className={styles.senderMarks} aria-label={t('sender.title')}>
      {marks.map(({ tone, text, more }) => {
        const Icon = icons[tone]
        return <li key={text} data-tone={tone}><Tooltip label={more} multiline maw={360} events={{ hover: true, focus: true, touch: true }}><span tabIndex={0}><Icon size={14} aria-hidden />{text}</span></Tooltip></li>
      })}
    </ul>
  )
}
