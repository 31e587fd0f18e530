import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { exportsOf, parse, type Source } from './sources.ts'

/**
 * A source whose top-level values are marked as made without side effects: `const table = f(x)`
 * becomes `const table = /* @__PURE__ *\/ (() => f(x))()`. A bundler may then leave out what nobody
 * uses, which it otherwise dares for literals only: a call, a spread or a member might do anything.
 * Nothing in `src/` does anything when it is loaded, but for the doors that say so in package.json.
 */
export function withPureValues(path: string, text: string): string {
  const marked = parse(path, text)
    .tree.statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => initializer ?? [])
    .filter(isWorkedOut)
  return marked.reduceRight(
    (made, { pos, end }) =>
      `${made.slice(0, pos)} /* @__PURE__ */ (() => (${made.slice(pos, end)}))()${made.slice(end)}`,
    text,
  )
}

/** Whether anything has to run to know a value: what is inside functions runs when they do. */
function isWorkedOut(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false
  const works =
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isComputedPropertyName(node)
  return works || ts.forEachChild(node, isWorkedOut) === true
}

/**
 * A source that names the members of its tables: `import * as table from './steps.ts'` becomes an import of each, and
 * an object of them. A bundler makes a namespace by a call when it is loaded, which the next bundler cannot leave out.
 */
export function withPlainTables(
  path: string,
  text: string,
  read: (path: string) => string,
): string {
  const source = parse(path, text)
  return source.tree.statements.reduceRight((made, statement) => {
    const table = tableOf(statement)
    if (table === null) return made
    const from = join(dirname(path), table.from)
    const names = valuesOf(parse(from, read(from))).toSorted()
    const imported = names.map((name) => `${name} as ${table.name}_${name}`).join(', ')
    const members = names.map((name) => `${name}: ${table.name}_${name}`).join(', ')
    const plain = `import { ${imported} } from '${table.from}'; const ${table.name} = { ${members} };`
    return `${made.slice(0, statement.getStart())}${plain}${made.slice(statement.end)}`
  }, text)
}

function tableOf(node: ts.Statement): { readonly name: string; readonly from: string } | null {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return null
  const bound = node.importClause?.namedBindings
  const from = node.moduleSpecifier.text
  const isOurs = bound !== undefined && ts.isNamespaceImport(bound) && from.startsWith('.')
  return isOurs ? { name: bound.name.text, from } : null
}

// What a file declares, and what it hands on.
function valuesOf(source: Source): readonly string[] {
  const handedOn = source.tree.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return []
    const clause = statement.exportClause
    return clause !== undefined && ts.isNamedExports(clause)
      ? clause.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text)
      : []
  })
  return [...handedOn, ...exportsOf(source, 'runtime').filter((name) => name !== 'default')]
}

/** The same for the bundler: a plugin of esbuild that marks every file of `src/`. */
export const pureValues: {
  readonly name: string
  readonly setup: (build: {
    readonly onLoad: (
      options: { readonly filter: RegExp },
      load: (found: { readonly path: string }) => {
        readonly contents: string
        readonly loader: 'ts'
      },
    ) => void
  }) => void
} = {
  name: 'pure values',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withPureValues(path, withPlainTables(path, read(path), read)),
      loader: 'ts',
    })),
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}
