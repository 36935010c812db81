import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DeskContext, useAskedDesk } from './use-desk.ts'
import { MeContext, meQuery } from './use-me.ts'

/** Who is signed in, and what the desk has: hundreds of places on a screen need it, and each that asked by itself would cost time whenever a ticket opens. */
export function Common({ children }: { children: ReactNode }) {
  const me = useSuspenseQuery(meQuery).data
  const desk = useAskedDesk()
  return <MeContext value={me}><DeskContext value={desk}>{children}</DeskContext></MeContext>
}
