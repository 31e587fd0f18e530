import { relative } from 'node:path'
import ts from 'typescript'
import { root } from './sources.ts'

/** A name in the declarations of a door that nobody outside can import. */
export interface Missing {
  readonly name: string
  /** Where it is declared, from the root. */
  readonly path: string
  /** The first name met that speaks of it. */
  readonly askedBy: string
}

/**
 * What the declarations of these doors speak of without exporting it, each once; what is declared
 * outside `src/` and what is marked `@internal` is left out. What is missing is looked through too,
 * as its own declarations speak of others.
 */
export function missingFrom(program: ts.Program, doors: readonly ts.Symbol[]): readonly Missing[] {
  const checker = program.getTypeChecker()
  const exported = new Set(
    doors.flatMap((door) => checker.getExportsOfModule(door).map((one) => meantBy(checker, one))),
  )
  const missing = new Map<ts.Symbol, Missing>()
  const look = (symbol: ts.Symbol): void => {
    for (const declaration of symbol.declarations ?? []) {
      for (const name of namesIn(declaration)) {
        const found = checker.getSymbolAtLocation(name)
        const meant = found && meantBy(checker, found)
        if (meant === undefined || exported.has(meant) || missing.has(meant)) continue
        const path = homeOf(meant)
        if (path === null) continue
        missing.set(meant, { name: meant.name, path, askedBy: symbol.name })
        look(meant)
      }
    }
  }
  for (const symbol of exported) look(symbol)
  return [...missing.values()]
}

function meantBy(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

// The file of `src/` that declares it at its top; null: another package, or a type parameter.
function homeOf({ declarations = [] }: ts.Symbol): string | null {
  const [first] = declarations
  if (first === undefined || ts.isTypeParameterDeclaration(first)) return null
  const path = relative(root, first.getSourceFile().fileName).replaceAll('\\', '/')
  return path.startsWith('src/') ? path : null
}

/** The names of types in what a declaration says to others: bodies and initial values say nothing. */
function namesIn(declaration: ts.Node): readonly ts.Node[] {
  const names: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isInternal(node) || isKeyof(node)) return
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName)
    if (ts.isTypeQueryNode(node)) names.push(node.exprName)
    if (ts.isExpressionWithTypeArguments(node)) names.push(node.expression)
    const unsaid = unsaidIn(node)
    ts.forEachChild(node, (child) => {
      if (!unsaid.includes(child)) visit(child)
    })
  }
  visit(declaration)
  return names
}

// An initial value, and what a type is asked about to choose among others.
function unsaidIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isConditionalTypeNode(node)) return [node.checkType, node.extendsType]
  const value = 'initializer' in node ? node.initializer : undefined
  return value === undefined ? [] : [value as ts.Node]
}

// Whoever takes a table's keys speaks of names, and not of what stands beside them.
function isKeyof(node: ts.Node): boolean {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword
}

/** Whether a member is marked `@internal`: no declaration has it (`stripInternal`). */
function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal')
}
