import { useNavigate } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent } from 'react'

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  view: string
  number: number
  /** What the address asks of the list: it stays when a ticket is opened. */
  search: string
  current: boolean
}

/**
 * The way from a list to one of its tickets. The router's own link builds its address anew whenever any address changes, to
 * know whether it is the current one; of a list that draws twenty at each step of a scroll that was a sixth to a third of the work.
 */
export function TicketLink({ view, number, search, current, onClick, ...rest }: Props) {
  const navigate = useNavigate()
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    // with another key or button the browser opens it elsewhere
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ to: '/views/$view/tickets/$ticket', params: { view, ticket: String(number) }, search: true })
  }
  return <a href={`/views/${encodeURIComponent(view)}/tickets/${number}${search}`} aria-current={current ? 'page' : undefined} onClick={open} {...rest} />
}
