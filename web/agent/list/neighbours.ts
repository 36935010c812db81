import { createContext, useContext } from 'react'

/** How to leave the open ticket for the next of the list it was opened from. */
export const NeighbourContext = createContext<{ next: () => void }>({ next: () => undefined })

export function useNeighbours() {
  return useContext(NeighbourContext)
}
