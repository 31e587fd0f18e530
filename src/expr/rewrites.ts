import { intType } from './goType.ts'
import { printExpression } from './print.ts'
import type { Rewrite } from './rewrite.ts'
import { type Binary, type Builtin, builtin, type Expression, partsOf } from './syntax.ts'

// expr-lang makes these changes before it runs an expression. They can be seen: what is not done
// any more cannot fail, and sums are added in another order. So they are made here too, and in the
// same order.

/**
 * `x in [1, 2]` and `x in ["a", "b"]` look the value up, and insist that it is an int or a string.
 */
export const lookUp: Rewrite = (node, types) => {
  if (node.kind !== 'binary' || node.operator !== 'in' || node.right.kind !== 'array') return null
  const { items } = node.right
  if (items.length === 0) return null
  const integers = items.flatMap((item) => (item.kind === 'integer' ? [item.value] : []))
  if (types.get(node.left)?.kind === 'int' && integers.length === items.length) {
    const keys = { kind: 'int', values: new Set(integers) } as const
    return { kind: 'lookup', operand: node.left, keys }
  }
  const strings = items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
  if (strings.length !== items.length) return null
  return {
    kind: 'lookup',
    operand: node.left,
    keys: { kind: 'string', values: new Set(strings) },
  }
}

/** `x in 1..3` is `x >= 1 and x <= 3` where x is an int. */
export const compareWithRange: Rewrite = (node, types) => {
  if (node.kind !== 'binary' || node.operator !== 'in') return null
  const { left, right } = node
  if (types.get(left)?.kind !== 'int' || right.kind !== 'binary') return null
  if (right.operator !== '..') return null
  if (right.left.kind !== 'integer' || right.right.kind !== 'integer') return null
  return {
    kind: 'binary',
    operator: 'and',
    left: { kind: 'binary', operator: '>=', left, right: right.left },
    right: { kind: 'binary', operator: '<=', left, right: right.right },
  }
}

/** map(filter(list, p), f) is one loop, unless f wants the index. */
export const mapWhileFiltering: Rewrite = (node) => {
  if (!isCall(node, 'map', 2)) return null
  const [filter, change] = node.arguments
  if (!isCall(filter, 'filter') || filter.map !== null || change?.kind !== 'predicate') return null
  if (usesIndex(change)) return null
  return builtin('filter', filter.arguments, { map: change.body })
}

/** len(filter(list, p)) is count(list, p). */
export const countInsteadOfFilter: Rewrite = (node) => {
  if (!isCall(node, 'len', 1)) return null
  const [filter] = node.arguments
  return isCall(filter, 'filter', 2) ? builtin('count', filter.arguments) : null
}

/** filter(list, p)[-1] and last(filter(list, p)) are findLast(list, p). */
export const findLastInsteadOfFilter: Rewrite = (node) => findInstead(node, -1n, 'last', 'findLast')

/** filter(list, p)[0] and first(filter(list, p)) are find(list, p). */
export const findInsteadOfFilter: Rewrite = (node) => findInstead(node, 0n, 'first', 'find')

function findInstead(
  node: Expression,
  index: bigint,
  end: string,
  name: string,
): Expression | null {
  if (node.kind === 'member') {
    const { base, property } = node
    if (property.kind !== 'integer' || property.value !== index) return null
    if (!isCall(base, 'filter', 2)) return null
    return builtin(name, base.arguments, { throws: true, map: base.map })
  }
  if (!isCall(node, end, 1)) return null
  const [filter] = node.arguments
  return isCall(filter, 'filter', 2) ? builtin(name, filter.arguments, { map: filter.map }) : null
}

/** all(list, p) && all(list, q) is all(list, p && q); likewise any with ||, and none. */
export const combinePredicates: Rewrite = (node, types) => {
  if (node.kind !== 'binary') return null
  const { left, right } = node
  if (left.kind !== 'builtin' || right.kind !== 'builtin' || left.name !== right.name) return null
  const operator = combined[`${left.name} ${node.operator}`]
  const [list, p] = left.arguments
  const [other, q] = right.arguments
  if (operator === undefined || list === undefined || other === undefined) return null
  if (p?.kind !== 'predicate' || q?.kind !== 'predicate') return null
  if (printExpression(list) !== printExpression(other)) return null
  const both: Binary = { kind: 'binary', operator, left: p.body, right: q.body }
  const body = combinePredicates(both, types) ?? both
  return builtin(left.name, [list, { kind: 'predicate', body }])
}

const combined: { readonly [key: string]: Binary['operator'] } = {
  'all and': 'and',
  'all &&': '&&',
  'any or': 'or',
  'any ||': '||',
  'none and': 'or',
  'none &&': '||',
}

/** sum([a, b, c]) is a + (b + c). */
export const addUp: Rewrite = (node) => {
  if (!isCall(node, 'sum', 1)) return null
  const [list] = node.arguments
  if (list?.kind !== 'array' || list.items.length < 2) return null
  return list.items.reduceRight((right, left) => ({ kind: 'binary', operator: '+', left, right }))
}

/** sum(map(list, f)) is sum(list, f). */
export const sumWhileMapping: Rewrite = (node) => {
  if (!isCall(node, 'sum', 1)) return null
  const [map] = node.arguments
  return isCall(map, 'map', 2) ? builtin('sum', map.arguments) : null
}

/** count(list, p) > 0 is any(list, p). */
export const anyInsteadOfCount: Rewrite = (node) => {
  const found = countCompared(node)
  if (found === null) return null
  const { operator, count, limit } = found
  const isAny = (operator === '>' && limit === 0n) || (operator === '>=' && limit === 1n)
  return isAny ? builtin('any', count.arguments) : null
}

/** count(list, p) < 3 stops counting at three. */
export const stopCounting: Rewrite = (node, types) => {
  const found = countCompared(node)
  if (found === null || node.kind !== 'binary') return null
  const { operator, count, limit } = found
  if (!['>', '>=', '<', '<='].includes(operator)) return null
  const threshold = operator === '>' || operator === '<=' ? limit + 1n : limit
  if (threshold <= 1n || count.threshold !== null) return null
  const left = builtin('count', count.arguments, { threshold: Number(threshold) })
  types.set(left, intType)
  return { ...node, left }
}

function countCompared(
  node: Expression,
): { readonly operator: string; readonly count: Builtin; readonly limit: bigint } | null {
  if (node.kind !== 'binary' || node.right.kind !== 'integer') return null
  if (!isCall(node.left, 'count', 2)) return null
  return { operator: node.operator, count: node.left, limit: node.right.value }
}

function isCall(node: Expression | undefined, name: string, count?: number): node is Builtin {
  return (
    node?.kind === 'builtin' &&
    node.name === name &&
    (count === undefined || node.arguments.length === count)
  )
}

function usesIndex(node: Expression): boolean {
  if (node.kind === 'pointer') return node.name === 'index'
  return partsOf(node).some(usesIndex)
}
