import { useMemo } from 'react'
import { useDesk } from '../shell/use-desk.ts'
import type { Named } from './match-mentions.ts'

/** Everybody whom a note can name. */
export function useNamed(): Named[] {
  const { staff, teams } = useDesk()
  return useMemo(() => [
    ...staff.map(({ id, name }): Named => ({ kind: 'person', id, name })), ...teams.map(({ id, name }): Named => ({ kind: 'team', id, name })),
  ], [staff, teams])
}
