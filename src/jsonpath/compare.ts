import { compareText } from '../go/order.ts'
import type { Found } from './found.ts'

const INCOMPATIBLE = 'incompatible types for comparison'
const INVALID = 'invalid type for comparison'

type Verdict = { readonly pass: boolean } | { readonly error: string }

/**
 * One comparison of a filter. As in Go's templates the two sides must be of one basic kind: an int
 * written in a path never equals a number of the document, which is a float.
 */
export function compare(left: Found, operator: string, right: Found): Verdict {
  const wants = operators.get(operator)
  if (wants === undefined) return { error: `unrecognized filter operator ${operator}` }
  const [a, b] = [scalarOf(left), scalarOf(right)]
  if (a === null || b === null) return { error: INVALID }
  if (a.kind !== b.kind) return { error: INCOMPATIBLE }
  if (a.kind === 'bool' && wants.ordered) return { error: INVALID }
  return { pass: wants.pass(isLess(a, b), a.value === b.value) }
}

interface Operator {
  readonly ordered: boolean
  readonly pass: (less: boolean, equal: boolean) => boolean
}

const operators: ReadonlyMap<string, Operator> = new Map([
  ['==', { ordered: false, pass: (_less, equal) => equal }],
  ['!=', { ordered: false, pass: (_less, equal) => !equal }],
  ['<', { ordered: true, pass: (less) => less }],
  ['<=', { ordered: true, pass: (less, equal) => less || equal }],
  ['>', { ordered: true, pass: (less, equal) => !(less || equal) }],
  ['>=', { ordered: true, pass: (less) => !less }],
])

interface Scalar {
  readonly kind: 'int' | 'uint' | 'float' | 'string' | 'bool'
  readonly value: bigint | number | string | boolean
}

function scalarOf(found: Found): Scalar | null {
  if (found.kind === 'none') return null
  if (found.kind === 'int') return { kind: 'int', value: found.value }
  if (found.kind === 'byte') return { kind: 'uint', value: found.value }
  const value = found.value
  if (typeof value === 'number') return { kind: 'float', value }
  if (typeof value === 'string') return { kind: 'string', value }
  if (typeof value === 'boolean') return { kind: 'bool', value }
  return null
}

function isLess(a: Scalar, b: Scalar): boolean {
  return typeof a.value === 'string' && typeof b.value === 'string'
    ? compareText(a.value, b.value) < 0
    : a.value < b.value
}
