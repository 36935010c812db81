import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Files of ours with code in them, relative to the root. */
export function codeFiles(root: string, ...folders: string[]): string[] {
  return globSync(folders.map(folder => `${folder}/**/*.{ts,tsx,mjs}`), { cwd: root }).sort()
}

export function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

/** Every node of a file, parents before children. */
export function nodesOf(file: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return nodes
}

export function at(path: string, file: ts.SourceFile, node: ts.Node): string {
  return `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}
