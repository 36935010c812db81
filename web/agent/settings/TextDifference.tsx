import { useT } from '../../ui/use-language.ts'
import { textDiff } from './text-diff.ts'
import styles from './settings.module.css'

interface Props { before: string; after: string; /** Leaves out what stayed as it was, and empty lines. */ onlyChanges?: boolean }

/** What differs between two texts, line by line. */
export function TextDifference({ before, after, onlyChanges = false }: Props) {
  const t = useT()
  const lines = textDiff(before, after).filter(({ kind, text }) => (onlyChanges ? text !== '' && kind !== 'same' : kind === 'same' || text !== ''))
  if (lines.length === 0) return null
  return (
    <pre className={styles.difference} aria-label={t('template.changes')}>
      {lines.map((line, index) => (
        <div key={index} dir="auto" data-kind={line.kind}>{line.kind !== 'same' && <span className="visually-hidden">{t(line.kind === 'added' ? 'template.added' : 'template.removed')}: </span>}{line.kind === 'added' ? '+ ' : line.kind === 'removed' ? '− ' : '  '}{line.text}</div>
      ))}
    </pre>
  )
}
