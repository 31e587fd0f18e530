import ts from 'typescript'
import { nodesOf, placeOf, type Source } from './sources.ts'

const LINES_A_FUNCTION = 70
const COLUMNS = 100

export type Edge = readonly [from: string, to: string]

/** Where a line is wider than a page; a directive to the linter can't be wrapped. */
export function wideLines(source: Source): readonly string[] {
  return linesWhere(
    source,
    (line) => [...line].length > COLUMNS && !/^\s*\/\/ biome-ignore/.test(line),
  )
}

/** Where a text refers to a paragraph or a page that is no part of the project. */
export function strangeReferences(source: Source): readonly string[] {
  return linesWhere(source, (line) =>
    /§|\b(?!README|CONTRIBUTING|CHANGELOG|SECURITY)[\w-]+\.md\b|\/work\//.test(line),
  )
}

/** Where a comment or a text promises to do something later. */
export function promises(source: Source): readonly string[] {
  return linesWhere(source, (line) => /\b(TODO|FIXME|XXX|HACK)\b/.test(line))
}

function linesWhere(source: Source, holds: (line: string) => boolean): readonly string[] {
  return source.lines.flatMap((line, index) => (holds(line) ? [`${source.path}:${index + 1}`] : []))
}

/** The first circle that a depth-first walk meets, as the nodes on it; empty if there is none. */
export function circleIn(graph: readonly Edge[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const [from, to] of graph) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const to of next.get(node) ?? []) {
      const circle = walk(to, [...path, node])
      if (circle.length > 0) return circle
    }
    done.add(node)
    return []
  }
  for (const node of next.keys()) {
    const circle = walk(node, [])
    if (circle.length > 0) return circle
  }
  return []
}

/** Where a function is longer than a screen. */
export function longFunctions(source: Source): readonly string[] {
  return nodesOf(source.tree)
    .filter(ts.isFunctionLike)
    .flatMap((node) => {
      const lines = node.getText(source.tree).split('\n').length
      return lines > LINES_A_FUNCTION ? [`${placeOf(source, node)}: ${lines} lines`] : []
    })
}

function isGlobal(node: ts.ModuleDeclaration): boolean {
  if ((node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) return true
  const around = node.parent.parent
  return around !== undefined && ts.isModuleDeclaration(around) && isGlobal(around)
}

/** Where syntax stands that the house does without. */
export function bannedSyntax(source: Source): readonly string[] {
  const banned = (node: ts.Node): string | null => {
    if (ts.isEnumDeclaration(node)) return 'enum'
    // A package in quotes is one whose types are added to, as its own documentation asks for; so is
    // what is global.
    if (ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && !isGlobal(node)) {
      return 'namespace'
    }
    if (ts.isExportDeclaration(node) && node.exportClause === undefined) return 'export *'
    if (ts.isExportAssignment(node)) return 'export default'
    if (ts.isClassLike(node) && node.heritageClauses?.some(isInherited)) return 'inheritance'
    return null
  }
  return nodesOf(source.tree).flatMap((node) => {
    const what = banned(node)
    return what === null ? [] : [`${placeOf(source, node)}: ${what}`]
  })
}

// An error of one's own can be told from others in no other way.
function isInherited(clause: ts.HeritageClause): boolean {
  return clause.types.some(({ expression }) => expression.getText() !== 'Error')
}

/**
 * What of Math every engine answers to the last bit: whole numbers, comparisons, and the root, which
 * IEEE 754 fixes. Constants are exact as well.
 */
const EXACT = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
])

/**
 * Where the last bits of a number are left to the engine: `Math.log` and its like, and powers. Those
 * of 2 are exact, and so are those of a bigint.
 */
export function engineMath(source: Source): readonly string[] {
  return nodesOf(source.tree).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(source.tree) === 'Math') {
      const { text } = node.name
      return EXACT.has(text) || text === text.toUpperCase()
        ? []
        : [`${placeOf(source, node)}: Math.${text}`]
    }
    if (!ts.isBinaryExpression(node)) return []
    const operator = node.operatorToken.kind
    const isPower =
      operator === ts.SyntaxKind.AsteriskAsteriskToken ||
      operator === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    const base = node.left.getText(source.tree)
    return isPower && !/^(2|\d+n)$/.test(base) ? [`${placeOf(source, node)}: ${base} **`] : []
  })
}

/** Where a test is named as a wish instead of a fact. */
export function shouldNames(source: Source): readonly string[] {
  return nodesOf(source.tree)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const [name] = call.arguments
      const isTest = /^(it|test|describe)\b/.test(call.expression.getText(source.tree))
      if (!isTest || name === undefined || !ts.isStringLiteralLike(name)) return []
      return /\bshould\b/i.test(name.text) ? [`${placeOf(source, name)}: ${name.text}`] : []
    })
}
