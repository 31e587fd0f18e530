import { wrap } from '../go/number.ts'
import type { Rewrite } from './rewrite.ts'
import type { Binary, Builtin, Expression } from './syntax.ts'

/**
 * Sums over a constant range are worked out by Gauss's formula, wrapping around as Go's ints do.
 */
export const sumRange: Rewrite = (node) => {
  if (node.kind !== 'builtin') return null
  const found = rangeOf(node)
  if (found === null) return null
  const { from, to } = found
  if (to < from) return null
  const count = wrap(to - from + 1n)
  // Go divides what has wrapped around already.
  const sum = wrap(count * wrap(from + to)) / 2n
  const value = node.name === 'sum' ? summed(node, sum, count) : reduced(node, sum)
  return value === null ? null : { kind: 'integer', value: wrap(value) }
}

function rangeOf(node: Builtin): { readonly from: bigint; readonly to: bigint } | null {
  const range = node.arguments[0]
  if (node.name !== 'sum' && node.name !== 'reduce') return null
  if (range?.kind !== 'binary' || range.operator !== '..') return null
  if (range.left.kind !== 'integer' || range.right.kind !== 'integer') return null
  return { from: range.left.value, to: range.right.value }
}

// `#`, `# * k`, `# + k`, `# - k` and their mirrors.
function summed(node: Builtin, sum: bigint, count: bigint): bigint | null {
  const predicate = node.arguments[1]
  if (predicate === undefined) return sum
  const body = predicate.kind === 'predicate' ? predicate.body : null
  if (isElement(body)) return sum
  if (body?.kind !== 'binary') return null
  const { operator, left, right } = body
  const first = isElement(left) && right.kind === 'integer'
  const constant = first ? right : isElement(right) && left.kind === 'integer' ? left : null
  if (constant?.kind !== 'integer') return null
  if (operator === '*') return constant.value * sum
  if (operator === '+') return sum + count * constant.value
  if (operator !== '-') return null
  return first ? sum - count * constant.value : count * constant.value - sum
}

// `# + #acc` or `#acc + #`, with or without a first value.
function reduced(node: Builtin, sum: bigint): bigint | null {
  const [, predicate, initial] = node.arguments
  const body = predicate?.kind === 'predicate' ? predicate.body : null
  if (body?.kind !== 'binary' || body.operator !== '+' || !addsUp(body)) return null
  if (initial === undefined) return sum
  return initial.kind === 'integer' ? initial.value + sum : null
}

function addsUp({ left, right }: Binary): boolean {
  return (isElement(left) && isAcc(right)) || (isAcc(left) && isElement(right))
}

function isElement(node: Expression | null): boolean {
  return node?.kind === 'pointer' && node.name === ''
}

function isAcc(node: Expression): boolean {
  return node.kind === 'pointer' && node.name === 'acc'
}
