import { IconArrowRight, IconLock, IconRobot, IconShield } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { MouseEvent } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Message } from '../api/types.ts'
import { Later } from '../shell/Later.tsx'
import { Attachments } from './Attachments.tsx'
import { InvitationCard } from './InvitationCard.tsx'
import { calendarOf, protectionOf } from './invitation.ts'
import { DeliveryState } from './DeliveryState.tsx'
import type { Fold } from './fold.ts'
import { linkNumbers } from './link-numbers.ts'
import { cleanOwn } from './mail-html.ts'
import { MailFrame } from './MailFrame.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import { PlainText } from './PlainText.tsx'
import { Recipients } from './MessageRecipients.tsx'
import { SenderMarks } from './SenderMarks.tsx'
import { useOpenTicket } from './use-verb.ts'
import styles from './ticket.module.css'

interface Props { message: Message; /** The number of the ticket it came from. */ from: number | null; mine: boolean; canReply: boolean; movableFrom: string | null; answered: string | undefined }

/** One message: whose words, when, what, with what, and where it got. */
export const MessageCard = memo(function MessageCard({ message, from, mine, canReply, movableFrom, answered }: Props) {
  const t = useT()
  const [details, setDetails] = useState(false)
  // what the desk itself notes is meant for whoever reads the ticket; a colleague's absence, by mail, is a note as well
  const [open, setOpen] = useState(!message.automatic || (message.kind === 'note' && message.author === null))
  const note = message.kind === 'note'
  const name = mine ? t('message.me') : message.author?.name ?? t('actor.system')
  const look = note ? styles.note : message.direction === 'out' ? styles.own : styles.theirs
  const calendar = calendarOf(message)
  const protection = protectionOf(message)
  const listed = message.attachments.filter((attachment) => !(attachment.inline && attachment.contentId) && !message.html?.includes(`src="/api/v1/files/${attachment.id}"`))
  return (
    <article className={`${styles.message} ${look}`} id={`message-${message.id}`} aria-label={`${note ? `${t('message.note')}: ` : ''}${name}`}>
      <header className={styles.messageHead}>
        <PersonAvatar id={message.author?.id ?? message.id} name={message.author?.name ?? '?'} size={22} />
        <strong className="ellipsis" dir="auto">{name}</strong>
        {note && <span className={styles.noteMark}><IconLock size={14} aria-hidden />{t('message.note')}</span>}
        {message.automatic && <span className={styles.noteMark}><IconRobot size={14} aria-hidden />{t('message.automatic')}</span>}
        {protection && <span className={styles.noteMark} data-protection={protection}><IconShield size={14} aria-hidden />{t(protection === 'encrypted' ? 'message.encrypted' : 'message.signed')}</span>}
        {from !== null && <span className={styles.noteMark} title={t('message.fromTicket', { number: from })} data-from={from}>#{from}<IconArrowRight size={14} aria-hidden className="flip" /></span>}
        <span style={{ flex: 1 }} />
        <Instant at={message.createdAt} className={styles.time} />
        <span className={styles.messageMenu}><Later><MessageMenu message={message} movableFrom={movableFrom} toggleDetails={() => setDetails(!details)} /></Later></span>
      </header>
      {message.direction === 'in' && <SenderMarks message={message} />}
      {details && <Recipients message={message} />}
      {open ? <Body message={message} title={name} /> : <button type="button" className={styles.more} onClick={() => setOpen(true)}>{t('message.showAutomatic')}</button>}
      {calendar && <InvitationCard messageId={message.id} calendar={calendar} answerable={canReply && message.direction === 'in'} answered={answered} />}
      {listed.length > 0 && <Attachments attachments={listed} />}
      {message.delivery && <DeliveryState delivery={message.delivery} />}
    </article>
  )
})

function Body({ message, title }: { message: Message; title: string }) {
  const own = useMemo(() => (message.direction === 'out' && message.html ? linkNumbers(cleanOwn(message.html)) : null), [message])
  const open = useOpenTicket()
  if (own !== null) return <div className={styles.html} dir="auto" onClick={(event) => follow(event, open)} dangerouslySetInnerHTML={{ __html: own }} />
  if (message.html) return <MailFrame html={message.html} message={message} title={title} />
  return <PlainText text={message.text} fold={message.meta.fold as Fold | undefined} />
}

/** A ticket that is named opens here; with a modifier, as any link does. */
function follow(event: MouseEvent<HTMLElement>, open: (number: number) => void): void {
  const number = event.target instanceof HTMLElement ? event.target.closest('a')?.dataset.ticket : undefined
  if (number === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open(Number(number))
}
