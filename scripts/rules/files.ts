import { matchesGlob } from 'node:path'
import ts from 'typescript'
import { composition } from '../../architecture.mjs'
import type { Finding } from './finding.ts'
import { at, codeFiles, isTest, nodesOf, parse, textOf } from './sources.ts'

const FOLDERS = ['server', 'web', 'scripts', 'test', 'bench']
const MOST_LINES = 300

/** What holds for every file: short, no barrels, nothing put off, nothing switched off. */
export function checkFiles(root: string): Finding[] {
  return codeFiles(root, ...FOLDERS).flatMap(path => {
    const text = textOf(root, path)
    return [...checkLength(path, text), ...checkWords(path, text), ...checkSyntax(path, text)]
  })
}

function checkLength(path: string, text: string): Finding[] {
  const lines = text.trimEnd().split('\n').length
  return lines <= MOST_LINES ? [] : [{ rule: 'too-long', where: path, what: `${lines} lines, ${MOST_LINES} at most`, cure: 'Split it by noun or by verb.' }]
}

const WORDS = [
  // written so that this file does not find itself
  { rule: 'put-off', pattern: /\b(TO(?=DO\b)|FIX(?=ME\b)|XX(?=X\b))/, cure: 'Do it now, or open an issue and remove the comment.' },
  { rule: 'switched-off', pattern: /@ts-(?=ignore|nocheck|expect-error)|\b(eslint|oxlint)-(?=disable)/, cure: 'Mend what the checker complains about; if the rule is wrong for us, change .oxlintrc.json.' },
  { rule: 'unmerged', pattern: /^(<|>){7} /, cure: 'Decide between both sides and remove the marks.' },
]

function checkWords(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => WORDS.filter(({ pattern }) => pattern.test(line))
    .map(({ rule, cure }) => ({ rule, where: `${path}:${index + 1}`, what: line.trim().slice(0, 120), cure })))
}

function checkSyntax(path: string, text: string): Finding[] {
  const file = parse(path, text)
  const findings: Finding[] = []
  for (const node of nodesOf(file)) {
    const found = faultOf(path, node)
    if (found) findings.push({ where: at(path, file, node), what: node.getText().split('\n')[0]!.slice(0, 120), ...found })
  }
  return findings
}

function faultOf(path: string, node: ts.Node): Pick<Finding, 'rule' | 'cure'> | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return { rule: 'any', cure: 'Say what it is; `unknown` where nobody knows.' }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return { rule: 'barrel', cure: 'Import from the file where it is written, so that the editor leads there.' }
  if (isTest(path) && ts.isPropertyAccessExpression(node) && ['skip', 'only', 'todo', 'fails'].includes(node.name.text) && ['it', 'test', 'describe'].includes(node.expression.getText())) {
    return { rule: 'skipped-test', cure: 'Make it pass, or remove it with what it tested.' }
  }
  if (isBelowComposition(path) && asksTheTime(node)) return { rule: 'clock', cure: 'Take `tx.now` or `app.clock()`, or have the instant handed in.' }
  return undefined
}

/** Time is an argument there: only what puts the desk together asks the machine for it. */
function isBelowComposition(path: string): boolean {
  return path.startsWith('server/') && !isTest(path) && !composition.some(pattern => matchesGlob(path, pattern))
}

function asksTheTime(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return ['Temporal.Now', 'Date.now'].includes(node.getText())
  return ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length
}
