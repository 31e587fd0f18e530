import { compareText } from '../go/order.ts'
import { type CelOutcome, type Entries, fault, type Value } from './value.ts'

/**
 * Whether two values are equal: numbers across their types, everything else only with its own kind.
 */
export function sameValue(a: Value, b: Value): boolean {
  const numbers = compareNumbers(a, b)
  if (numbers !== null) return numbers === 0
  if (a.kind !== b.kind) return false
  switch (a.kind) {
    case 'null':
      return true
    case 'list':
      return b.kind === 'list' && sameItems(a.items, b.items)
    case 'map':
      return b.kind === 'map' && sameEntries(a.entries, b.entries)
    case 'type':
      return b.kind === 'type' && a.name === b.name
    case 'optional':
      return b.kind === 'optional' && sameOptional(a.value, b.value)
    default:
      return 'value' in b && a.value === b.value
  }
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, at) => sameValue(item, b[at] as Value))
}

function sameEntries(a: Entries, b: Entries): boolean {
  if (a.size !== b.size) return false
  for (const [key, { value }] of a) {
    const other = b.get(key)
    if (other === undefined || !sameValue(value, other.value)) return false
  }
  return true
}

function sameOptional(a: Value | null, b: Value | null): boolean {
  return a === null || b === null ? a === b : sameValue(a, b)
}

/**
 * How two values are ordered, as a number below, at or above 0; a fault where they cannot be
 * (`traits.Comparer`).
 */
export function orderOf(
  a: Value,
  b: Value,
  operator: string,
): number | Extract<CelOutcome, { kind: 'fault' }> {
  const numbers = compareNumbers(a, b)
  if (numbers !== null) {
    return Number.isNaN(numbers) ? fault('NaN values cannot be ordered') : numbers
  }
  if (!ordered.has(a.kind)) return fault(`no such overload: ${operator}`)
  if (a.kind !== b.kind) return fault('no such overload')
  if (a.kind === 'string' && b.kind === 'string') return compareText(a.value, b.value)
  if (a.kind === 'bool' && b.kind === 'bool') return Number(a.value) - Number(b.value)
  if (a.kind === 'timestamp' && b.kind === 'timestamp') return sign(a.value, b.value)
  if (a.kind === 'duration' && b.kind === 'duration') return sign(a.value, b.value)
  return fault('no such overload')
}

const ordered = new Set<Value['kind']>([
  'bool',
  'int',
  'uint',
  'double',
  'string',
  'timestamp',
  'duration',
])

/** null if they are not both numbers; NaN if one of them is NaN. */
function compareNumbers(a: Value, b: Value): number | null {
  if (a.kind === 'double' && b.kind === 'double') return sign(a.value, b.value)
  if (a.kind !== 'int' && a.kind !== 'uint' && a.kind !== 'double') return null
  if (b.kind !== 'int' && b.kind !== 'uint' && b.kind !== 'double') return null
  return sign(a.value, b.value)
}

// A bigint and a number are compared exactly, whatever their size.
function sign(a: bigint | number, b: bigint | number): number {
  if (a < b) return -1
  if (a > b) return 1
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 0
}
