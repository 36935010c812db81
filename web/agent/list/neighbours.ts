import { createContext, useContext } from 'react'

/** How to leave the open ticket for the next of the list it was opened from; `playing`: the list is being worked, so that what is solved leads on. */
export const NeighbourContext = createContext<{ next: () => void; playing: boolean }>({ next: () => undefined, playing: false })

export function useNeighbours() {
  return useContext(NeighbourContext)
}
