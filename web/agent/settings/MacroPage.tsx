import { useQuery } from '@tanstack/react-query'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getMacro } from '../api/macros.ts'
import { MacroForm } from './MacroForm.tsx'
import type { MacroValues } from './MacroForm.tsx'
import type { Edited } from './MacrosSection.tsx'

const fresh: MacroValues = { name: '', category: null, replies: [], notes: [], changes: {}, whose: 'me' }

/** One macro, loaded whole before it is edited. */
export function MacroPage({ edited: { id, copy }, close }: { edited: Edited; close: () => void }) {
  const t = useT()
  const macro = useQuery({ queryKey: keys.macro(id ?? ''), queryFn: () => getMacro(id ?? ''), enabled: id !== null, gcTime: 0 })
  if (id === null) return <MacroForm start={fresh} kept={null} close={close} />
  if (macro.isPending) return <Bones count={4} height={32} />
  if (macro.isError) return <Trouble error={macro.error} retry={() => void macro.refetch()} />
  const { name, category, replies, notes, changes, ownerId, teamId } = macro.data
  const start = { category, replies, notes, changes, whose: ownerId ? 'me' : teamId ?? 'all' }
  if (copy) return <MacroForm start={{ ...start, whose: 'me', name: t('macro.copyOf', { name }).slice(0, 120) }} kept={null} close={close} />
  return <MacroForm start={{ ...start, name }} kept={macro.data} close={close} />
}
