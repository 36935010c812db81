import { createContext } from 'react'

/** Begins to pass messages of the open ticket on; none: the whole conversation. Null where nobody may. */
export const ForwardContext = createContext<((messageIds: readonly string[]) => void) | null>(null)
