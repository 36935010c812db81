import { IconCheck, IconX } from '@tabler/icons-react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { TableAnswer } from '../api/rules.ts'
import { useDesk } from '../shell/use-desk.ts'
import { opKeys } from '../views/field-words.ts'
import type { KnownFields } from '../views/use-view-fields.ts'
import type { Op } from '../views/condition-tree.ts'
import { valueText } from './value-text.ts'
import styles from './rules.module.css'

const joinKeys = { all: 'rl.partAll', any: 'rl.partAny', none: 'rl.partNone' } as const

/** Every question of a rule with what was found, and whether it held. */
export function TruthTable({ table, known }: { table: readonly TableAnswer[]; known: KnownFields }) {
  const t = useT()
  const desk = useDesk()
  const format = useFormat()
  if (table.length === 0) return <p className={styles.muted}>{t('rl.noQuestions')}</p>
  return (
    <ul className={styles.truth} aria-label={t('rl.truth')}>
      {table.map(({ path, field, op, value, fact, result }) => {
        const joins = path.split('.').filter((part): part is keyof typeof joinKeys => part in joinKeys)
        return (
          <li key={path} data-result={result} style={{ paddingInlineStart: 12 * Math.max(joins.length - 1, 0) }}>
            <span className={styles.mark}>{result ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}<span className="visually-hidden">{t(result ? 'rl.held' : 'rl.heldNot')}</span></span>
            <span>
              {joins.length > 0 && <span className={styles.muted}>{t(joinKeys[joins.at(-1)!])} </span>}
              <strong>{known.label(field)}</strong> {t(opKeys[op as Op])} {value !== null && <bdi>{valueText(field, value, desk, format)}</bdi>}
              <span className={styles.found}>{t('rl.found', { value: valueText(field, fact, desk, format) })}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
