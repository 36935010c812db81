import ts from 'typescript'
import { at, nodesOf, parse } from './sources.ts'

/** A table named in the SQL of a file. `table` is '?' where a placeholder stands instead of a name. */
export interface TableUse { how: 'insert' | 'update' | 'delete' | 'read'; table: string; where: string }

const NAME = String.raw`"?([a-z_?][a-z_0-9.]*|\?)"?`
const ALIAS = String.raw`(?:\s+(?:as\s+)?(?!where\b|on\b|set\b|join\b|left\b|using\b|order\b|limit\b|group\b|cross\b|inner\b|returning\b|for\b)[a-z_]\w*)?`
const WRITES = [
  { how: 'insert', pattern: new RegExp(String.raw`\binsert\s+into\s+${NAME}`, 'gi') },
  { how: 'delete', pattern: new RegExp(String.raw`\bdelete\s+from\s+(?:only\s+)?${NAME}`, 'gi') },
  { how: 'delete', pattern: new RegExp(String.raw`\btruncate\s+(?:table\s+)?${NAME}`, 'gi') },
  { how: 'update', pattern: new RegExp(String.raw`(?<!\bfor\s|\bdo\s|\bkey\s)\bupdate\s+(?:only\s+)?${NAME}${ALIAS}\s+set\b`, 'gi') },
] as const
const READS = new RegExp(String.raw`(?<!\bdelete\s+)\b(?:from|join)\s+(?:only\s+|lateral\s+)?((?:"?[a-z_]\w*"?${ALIAS}\s*,\s*)*"?[a-z_]\w*"?)`, 'gi')

/** Which tables the SQL in a file writes and reads: in sql`…`, in raw(…), and in other texts as far as they write. */
export function tablesUsed(path: string, text: string): TableUse[] {
  const file = parse(path, text)
  const uses: TableUse[] = []
  for (const node of nodesOf(file)) {
    const query = textIn(node)
    if (query === undefined) continue
    const where = at(path, file, node)
    for (const { how, pattern } of WRITES) for (const [, table] of query.matchAll(pattern)) uses.push({ how, table: table!, where })
    if (!isSql(node)) continue
    for (const [, list] of query.matchAll(READS)) for (const part of list!.split(',')) uses.push({ how: 'read', table: part.trim().replaceAll('"', '').split(/\s/)[0]!, where })
  }
  return uses
}

/** The text of a literal or template, placeholders as `?`. */
function textIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(span => `?${span.literal.text}`).join('')
  return undefined
}

function isSql(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag.getText() === 'sql'
  return ts.isCallExpression(parent) && parent.expression.getText() === 'raw'
}
