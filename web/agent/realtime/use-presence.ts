import { useEffect, useState } from 'react'
import { listen, tell } from './socket.ts'
import type { Looking } from './socket.ts'

/** Tells colleagues that this ticket is on our screen, and says who else has it on theirs. */
export function usePresence(ticketId: string | undefined, typing: boolean, me: string): Looking[] {
  const [people, setPeople] = useState<Looking[]>([])
  useEffect(() => {
    if (!ticketId) return undefined
    setPeople([])
    return listen((told) => {
      if (told.type === 'presence' && told.ticketId === ticketId) setPeople(told.people.filter((person) => person.id !== me))
    })
  }, [ticketId, me])
  useEffect(() => {
    if (!ticketId) return undefined
    tell({ type: 'look', ticketId, typing })
    return () => tell({ type: 'look', ticketId: null, typing: false })
  }, [ticketId, typing])
  return people
}
