import { useMemo } from 'react'
import { categoryKeys } from '../../ui/words.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Category } from '../api/types.ts'
import { useFields } from '../fields/use-fields.ts'
import { valueWords } from '../fields/value-words.ts'
import { useDesk } from '../shell/use-desk.ts'
import type { Names } from './event-sentence.ts'

/** How the ids that events name become words, with the names that came along with the events. */
export function useNames(names: Record<string, string>): Names {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  const fields = useFields('ticket')
  return useMemo(() => {
    const statusName = (id: string) => {
      const status = desk.status(id)
      if (status) return desk.statusName(status)
      const known = names[id] ?? ''
      const key = categoryKeys[known as Category]
      return key ? t(key) : known
    }
    return {
      translate: t,
      statusName,
      name: (id) => names[id] ?? desk.person(id)?.name ?? desk.team(id)?.name ?? t('actor.gone'),
      language: format.language,
      field: (key) => {
        const found = fields.find((field) => field.key === key)
        return { label: found?.label ?? key, words: (value) => valueWords(found, value, format, (id) => names[id] ?? t('actor.gone')) }
      },
      task: (id) => names[id],
      rule: (actorId) => names[actorId],
      spent: format.spent,
      moment: (at) => format.moment(at, new Date()),
    }
  }, [t, desk, names, format, fields])
}
