import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder that holds package.json. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** A TypeScript file of the project, parsed (not type-checked). */
export interface Source {
  /** From the root, with slashes: `src/steps/pause.ts`. */
  readonly path: string
  readonly text: string
  readonly lines: readonly string[]
  readonly tree: ts.SourceFile
}

/** Every TypeScript file below a folder, in a stable order. */
export function sourcesIn(folder: string): readonly Source[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')))
}

/** A file's text as a Source. */
export function parse(path: string, text: string): Source {
  const lines = text.replace(/\n$/, '').split('\n')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  return { path, text, lines, tree }
}

/** Every file below a folder, from the root, in a stable order. A folder that is not there has none. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort()
}

/** Every node of a syntax tree, depth first. */
export function nodesOf(tree: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return nodes
}

/** Whether anything in a file can be called. Types do nothing; tables of data are tested by what reads them. */
export function hasFunction(source: Source): boolean {
  return nodesOf(source.tree).some(
    (node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined,
  )
}

/** `src/steps/pause.ts:12`, where a reader finds the node. */
export function placeOf(source: Source, node: ts.Node): string {
  const at = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree))
  return `${source.path}:${at.line + 1}`
}

/** The files that a file imports by a relative path, types included, as paths from the root. */
export function importsOf(source: Source): readonly string[] {
  return ts
    .preProcessFile(source.text, true, true)
    .importedFiles.map((found) => found.fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(source.path), name).replaceAll('\\', '/'))
}

/** The names that a file declares and exports; `runtime` leaves out types. */
export function exportsOf(source: Source, what: 'all' | 'runtime'): readonly string[] {
  return source.tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return []
    const modifiers = ts.getModifiers(statement) ?? []
    const has = (kind: ts.SyntaxKind): boolean => modifiers.some((one) => one.kind === kind)
    if (!has(ts.SyntaxKind.ExportKeyword)) return []
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    if (what === 'runtime' && (isType || has(ts.SyntaxKind.DeclareKeyword))) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((one) => one.name.getText(source.tree))
    }
    const named = statement as ts.Statement & { readonly name?: ts.Identifier }
    return [named.name?.text ?? 'default']
  })
}

/** The room of a path: `steps` of `src/steps/pause.ts`; '' is the front door. */
export function roomOf(path: string): string {
  return /^(?:src|test)\/([^/]+)\//.exec(path)?.[1] ?? ''
}
