import { relative } from 'node:path'
import ts from 'typescript'
import { root } from './sources.ts'

/** An export, or a member of one, of which no docstring says what it is. */
export interface Undocumented {
  /** `Timeline.end` */
  readonly name: string
  /** `src/timeline/timeline.ts:12` */
  readonly place: string
}

/**
 * What these doors export without a word: functions, values, types, and the members of interfaces and of object
 * types, however deep. What is declared outside `src/` and what is marked `@internal` is left out.
 */
export function undocumentedIn(
  program: ts.Program,
  doors: readonly ts.Symbol[],
): readonly Undocumented[] {
  const checker = program.getTypeChecker()
  const found = new Map<ts.Node, Undocumented>()
  const exported = doors.flatMap((door) => checker.getExportsOfModule(door))
  for (const one of exported) {
    const isAlias = (one.flags & ts.SymbolFlags.Alias) !== 0
    const symbol = isAlias ? checker.getAliasedSymbol(one) : one
    const declarations = (symbol.declarations ?? []).filter(isOurs)
    if (declarations.length > 0 && !declarations.some(isDocumented)) {
      for (const node of declarations.slice(0, 1)) found.set(node, told(symbol.name, node))
    }
    for (const declaration of declarations) {
      for (const [name, member] of membersIn(declaration, symbol.name)) {
        if (!isDocumented(member)) found.set(member, told(name, member))
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

// The members that a declaration writes down itself: bodies and initial values say nothing to others.
function membersIn(declaration: ts.Node, owner: string): readonly (readonly [string, ts.Node])[] {
  const members: (readonly [string, ts.Node])[] = []
  const visit = (node: ts.Node, name: string): void => {
    if (ts.isBlock(node) || isInternal(node)) return
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const path = `${name}.${node.name.getText()}`
      if (!saysItself(node)) members.push([path, node])
      ts.forEachChild(node, (child) => visit(child, path))
      return
    }
    const value = 'initializer' in node ? node.initializer : undefined
    ts.forEachChild(node, (child) => {
      if (child !== value) visit(child, name)
    })
  }
  visit(declaration, owner)
  return members
}

// What tells one member of a union from the others is its own word for it, and `at` is an instant wherever it
// stands. Of a type that fits on one line its owner says enough.
function saysItself(node: ts.PropertySignature | ts.MethodSignature): boolean {
  const type = node.type?.getText() ?? ''
  if ((node.name.getText() === 'at' && type === 'Instant') || /^(?:'\w+'|true|false)$/.test(type)) {
    return true
  }
  return ts.isTypeLiteralNode(node.parent) && !node.parent.getText().includes('\n')
}

function isOurs(node: ts.Node): boolean {
  return relative(root, node.getSourceFile().fileName).startsWith('src')
}

// The docstring of `export const x = …` stands before the statement.
function isDocumented(node: ts.Node): boolean {
  const statement = ts.isVariableDeclaration(node) ? node.parent.parent : node
  return ts.getJSDocCommentsAndTags(statement).length > 0
}

function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal')
}

function told(name: string, node: ts.Node): Undocumented {
  const file = node.getSourceFile()
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
  return { name, place: `${relative(root, file.fileName).replaceAll('\\', '/')}:${line}` }
}
