import { ActionIcon, Button, Group, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { changed, group, groupOf, joins, takesNothing, withOp } from './condition-tree.ts'
import type { Join, Leaf, Node, Op, Path } from './condition-tree.ts'
import { fieldGroup, opKeys, ownField } from './field-words.ts'
import type { ViewField } from '../api/views.ts'
import type { KnownFields } from './use-view-fields.ts'
import { ValueInput } from './ValueInput.tsx'
import styles from './views.module.css'

interface Props { node: Node; path: Path; depth: number; known: KnownFields; change: (path: Path, change: (part: Node) => Node | undefined) => void }

const joinKeys: Record<Join, Key> = { all: 'vw.all', any: 'vw.any', none: 'vw.none' }
const groupOrder: Key[] = ['vw.groupEvent', 'vw.groupTicket', 'vw.groupCount', 'vw.groupCustom', 'vw.groupRequester', 'vw.groupOrganisation']
/** What is asked most often of each kind of field. */
const usual: Op[] = ['contains', 'hasAny', 'since', 'in']
/** The server allows a few levels more; whoever needs them would not find the way any more. */
const deepest = 4

/** A whole condition: groups of questions, all, any or none of which have to hold. */
export function ConditionEditor({ condition, known, change }: { condition: Node; known: KnownFields; change: (next: Node) => void }) {
  return <Part node={condition} path={[]} depth={0} known={known} change={(path, part) => change(changed(condition, path, part) ?? { all: [] })} />
}

function Part(props: Props) {
  return groupOf(props.node) ? <GroupPart {...props} /> : <LeafPart {...props} leaf={props.node as Leaf} />
}

function GroupPart({ node, path, depth, known, change }: Props) {
  const t = useT()
  const { join, parts } = groupOf(node)!
  const add = (part: Node) => change(path, () => group(join, [...parts, part]))
  return (
    <fieldset className={styles.group} data-depth={depth}>
      <legend className="visually-hidden">{t(joinKeys[join])}</legend>
      <Group gap={8}>
        <Select aria-label={t('vw.join')} size="xs" w={220} allowDeselect={false} value={join} data={joins.map((value) => ({ value, label: t(joinKeys[value]) }))} onChange={(value) => value && change(path, () => group(value as Join, parts))} />
        {depth > 0 && <Remove label={t('vw.removeGroup')} remove={() => change(path, () => undefined)} />}
      </Group>
      {/* the place of a part is all that tells it from its likes */}
      {parts.map((part, i) => <Part key={i} node={part} path={[...path, i]} depth={depth + 1} known={known} change={change} />)}
      <Group gap={8}>
        <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => add({ field: '', op: 'is' })}>{t('vw.addQuestion')}</Button>
        {depth < deepest && <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => add({ any: [{ field: '', op: 'is' }] })}>{t('vw.addGroup')}</Button>}
      </Group>
    </fieldset>
  )
}

function LeafPart({ leaf, path, known, change }: Props & { leaf: Leaf }) {
  const t = useT()
  const field = known.find(leaf.field)
  const ops = field && opsOf(field, known)
  const data = groupOrder.map((title) => ({
    group: t(title),
    items: known.fields.filter((each) => fieldGroup(each) === title && each.key !== 'mergedInto').map((each) => ({ value: each.key, label: known.label(each.key) })).sort((a, b) => a.label.localeCompare(b.label)),
  })).filter((each) => each.items.length > 0)
  const pick = (key: string | null) => {
    const next = key === null ? undefined : known.find(key)
    if (next && key !== leaf.field) change(path, () => ({ field: next.key, op: usual.find((op) => opsOf(next, known).includes(op)) ?? opsOf(next, known)[0] ?? 'is' }))
  }
  return (
    <div className={styles.question}>
      <Select aria-label={t('vw.field')} placeholder={t('vw.field')} size="xs" w={200} searchable allowDeselect={false} data={data} value={leaf.field || null} nothingFoundMessage={t('state.noMatch')} onChange={pick} />
      {field ? (
        <>
          <Select aria-label={t('vw.op')} size="xs" w={150} allowDeselect={false} data={(ops ?? []).map((op) => ({ value: op, label: t(opKeys[op]) }))} value={leaf.op} onChange={(op) => op && change(path, () => withOp(leaf, op as Op))} />
          {!takesNothing(leaf.op) && <ValueInput leaf={leaf} field={field} known={known} change={(value) => change(path, () => ({ field: leaf.field, op: leaf.op, ...(value !== undefined && { value }) }))} />}
        </>
      ) : leaf.field !== '' && known.fields.length > 0 && <span className={styles.muted}>{t('vw.gone', { field: leaf.field })}</span>}
      <Remove label={t('vw.removeQuestion')} remove={() => change(path, () => undefined)} />
    </div>
  )
}

/** What can be asked; of files whether there are any, because nobody knows their ids. */
function opsOf(field: ViewField, known: KnownFields): readonly Op[] {
  return ownField(field, known.own)?.kind === 'file' ? field.ops.filter(takesNothing) : field.ops
}

function Remove({ label, remove }: { label: string; remove: () => void }) {
  return <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} title={label} onClick={remove}><IconX size={16} /></ActionIcon>
}
