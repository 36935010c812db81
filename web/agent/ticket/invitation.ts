import type { Message, TimelineItem } from '../api/types.ts'

interface Time { local: string; at: string | null; zone: string | null }
interface Person { name: string; address: string; status?: string }

/** An invitation as the desk read it from a mail (MailCalendar of the server, in a message's `meta`). */
export interface Calendar {
  method: string
  uid: string
  summary: string
  location: string
  start: Time | null
  end: Time | null
  recurs: boolean
  organizer: Person | null
  attendees: Person[]
}

export function calendarOf(message: Message): Calendar | undefined {
  return message.meta.calendar as Calendar | undefined
}

export function protectionOf(message: Message): 'signed' | 'encrypted' | undefined {
  return (message.meta.protection as { state: 'signed' | 'encrypted' } | undefined)?.state
}

/** The desk's last answer to each event, by its uid; pages and items are newest first. */
export function answersIn(pages: ReadonlyArray<{ items: TimelineItem[] }>): Map<string, string> {
  const answers = new Map<string, string>()
  for (const { message } of pages.flatMap((page) => page.items)) {
    const reply = message?.meta.calendarReply as { uid: string; answer: string } | undefined
    if (reply && !answers.has(reply.uid)) answers.set(reply.uid, reply.answer)
  }
  return answers
}
