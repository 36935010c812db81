import { dropFieldFiles, takeFieldFiles, type FileCarrier } from '../files/field-files.ts'
import type { Tx } from '../platform/change.ts'
import type { ValueChanges } from './apply-values.ts'
import type { CustomField, CustomValue, CustomValues } from './field.ts'
import { fileSort } from './file-sort.ts'
import { refuse, type FieldFault } from './read-values.ts'

/**
 * Makes the files that come into fields of `carrier` by `changes` theirs, and lets go of those that leave. A file can come from whoever makes
 * the change, who uploaded it, or be one that the field had before. 422 naming each field with a file that is not there, is somebody
 * else's, or is not of a sort that the field takes.
 */
export async function takeFiles(tx: Tx, fields: readonly CustomField[], carrier: FileCarrier, changes: ValueChanges): Promise<void> {
  const faults: FieldFault[] = []
  for (const field of fields) {
    const change = field.kind === 'file' ? changes[field.key] : undefined
    if (!change) continue
    const [before, after] = [idsIn(change.from), idsIn(change.to)]
    const added = after.filter(id => !before.includes(id))
    const taken = added.length === 0 ? [] : await takeFieldFiles(tx, carrier, field.key, added, tx.actor.kind === 'person' ? tx.actor.id : null)
    const { fileTypes } = field.limits
    const wrong = fileTypes && taken.find(file => !fileTypes.some(sort => sort === fileSort(file.type)))
    if (taken.length < added.length) faults.push({ field: field.key, code: 'fileGone', values: {}, message: 'names a file that is not there any more, or is somebody else’s; upload it again' })
    else if (wrong) faults.push({ field: field.key, code: 'fileSort', values: { name: wrong.name }, message: `does not take files such as “${wrong.name}”; it takes ${fileTypes.join(', ')}` })
    const gone = before.filter(id => !after.includes(id))
    if (gone.length > 0) await dropFieldFiles(tx, gone)
  }
  refuse(fields, faults)
}

/** The same for whoever is new: all that they have came just now. */
export function takeFirstFiles(tx: Tx, fields: readonly CustomField[], carrier: FileCarrier, values: CustomValues): Promise<void> {
  return takeFiles(tx, fields, carrier, Object.fromEntries(Object.entries(values).map(([key, to]) => [key, { from: null, to }])))
}

/** The ids of the files in some values of the fields. */
export function fileIdsIn(fields: readonly CustomField[], all: readonly CustomValues[]): string[] {
  const keys = fields.filter(field => field.kind === 'file').map(field => field.key)
  return keys.length === 0 ? [] : all.flatMap(values => keys.flatMap(key => idsIn(values[key])))
}

function idsIn(value: CustomValue | null | undefined): readonly string[] {
  return Array.isArray(value) ? value as readonly string[] : []
}
