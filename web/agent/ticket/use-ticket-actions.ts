import type { Category, Priority, Ticket } from '../api/types.ts'
import { useAction } from '../keyboard/actions.ts'
import { useNeighbours } from '../list/neighbours.ts'
import { useDesk } from '../shell/use-desk.ts'
import { useMe } from '../shell/use-me.ts'
import { useFollow } from './use-follow.ts'
import { useChangeTicket } from './use-change-ticket.tsx'
import { useMarkUnread } from './use-unread.ts'

/** What the keyboard and the palette can do with the open ticket. */
export function useTicketActions(ticket: Ticket, ticketRef: string, { solve, showCard }: { solve: () => void; showCard: () => void }): void {
  const me = useMe()
  const desk = useDesk()
  const change = useChangeTicket(ticketRef)
  const markUnread = useMarkUnread(ticket, ticketRef)
  const { next } = useNeighbours()
  const { update, assign } = ticket.can
  const priority = (value: Priority) => change.mutate({ change: { priority: value } })
  const status = (category: Category) => {
    const first = desk.statuses.find((candidate) => candidate.category === category)
    if (first) change.mutate({ change: { statusId: first.id } })
  }

  useAction('ticket.takeIt', () => change.mutate({ change: { assigneeId: me.id } }), assign)
  useAction('ticket.solve', () => solve(), update)
  useAction('ticket.solveNext', () => { solve(); next() }, update)
  useAction('priority.urgent', () => priority('urgent'), update)
  useAction('priority.high', () => priority('high'), update)
  useAction('priority.normal', () => priority('normal'), update)
  useAction('priority.low', () => priority('low'), update)
  useAction('status.1', () => status('new'), update)
  useAction('status.2', () => status('open'), update)
  useAction('status.3', () => status('waiting-customer'), update)
  useAction('status.4', () => status('waiting-third-party'), update)
  useAction('status.5', () => solve(), update)
  useAction('ticket.unread', markUnread)
  const follow = useFollow(ticket)
  useAction('ticket.watch', () => follow?.toggle(), follow !== undefined)
  useAction('ticket.tags', () => {
    showCard()
    // The card may have to open first.
    setTimeout(() => document.getElementById('ticket-tags')?.focus(), 200)
  }, update)
}
