import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { MacroChanges } from '../api/macros.ts'
import { useFields } from '../fields/use-fields.ts'
import { useDesk } from '../shell/use-desk.ts'
import { changeWords } from './change-words.ts'
import type { ChangeWord } from './change-words.ts'
import { checklistsQuery } from './checklists-query.ts'

/** Puts changes into words, with the names of the desk. */
export function useChangeWords(): (changes: MacroChanges) => ChangeWord[] {
  const say = useT()
  const desk = useDesk()
  const own = useFields('ticket')
  const format = useFormat()
  const lists = useQuery(checklistsQuery).data?.items
  return (changes) => changeWords(changes, { desk, own, format, say, checklist: (id) => lists?.find((list) => list.id === id)?.name })
}
