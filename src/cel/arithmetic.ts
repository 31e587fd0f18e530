import { type CelOutcome, celList, celString, fault, noOverload, type Value } from './value.ts'

type Operator = (a?: Value, b?: Value) => CelOutcome | undefined

/** `+ - * / %` and the sign; whole numbers have 64 bits, and going beyond them is a fault. */
export const arithmetic: readonly (readonly [string, Operator])[] = [
  ['_+_', add],
  ['_-_', subtract],
  [
    '_*_',
    (a, b) =>
      numbers(
        a,
        b,
        (x, y) => x * y,
        (x, y) => x * y,
      ),
  ],
  ['_/_', divide],
  ['_%_', remainder],
  ['-_', negate],
]

function add(a?: Value, b?: Value): CelOutcome {
  if (a?.kind === 'string' && b?.kind === 'string') return celString(a.value + b.value)
  if (a?.kind === 'list' && b?.kind === 'list') return celList([...a.items, ...b.items])
  if (a?.kind === 'duration' && b?.kind === 'duration') return moved('duration', a.value + b.value)
  if (a?.kind === 'timestamp' && b?.kind === 'duration')
    return moved('timestamp', a.value + b.value)
  if (a?.kind === 'duration' && b?.kind === 'timestamp')
    return moved('timestamp', a.value + b.value)
  return numbers(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  )
}

function subtract(a?: Value, b?: Value): CelOutcome {
  if (a?.kind === 'duration' && b?.kind === 'duration') return moved('duration', a.value - b.value)
  if (a?.kind === 'timestamp' && b?.kind === 'duration')
    return moved('timestamp', a.value - b.value)
  if (a?.kind === 'timestamp' && b?.kind === 'timestamp')
    return moved('duration', a.value - b.value)
  return numbers(
    a,
    b,
    (x, y) => x - y,
    (x, y) => x - y,
  )
}

function divide(a?: Value, b?: Value): CelOutcome {
  if (isZero(b) && isWhole(a) && a.kind === b.kind) return fault('division by zero')
  return numbers(
    a,
    b,
    (x, y) => x / y,
    (x, y) => x / y,
  )
}

function remainder(a?: Value, b?: Value): CelOutcome {
  if (a?.kind === 'double') return fault('no such overload: _%_')
  if (isZero(b) && isWhole(a) && a.kind === b.kind) return fault('modulus by zero')
  return numbers(
    a,
    b,
    (x, y) => x % y,
    (x, y) => x % y,
  )
}

function negate(a?: Value): CelOutcome {
  if (a?.kind === 'double') return { kind: 'double', value: -a.value }
  if (a?.kind === 'int') return whole('int', -a.value)
  return a?.kind === 'duration' ? moved('duration', -a.value) : noOverload
}

type Whole = Extract<Value, { kind: 'int' | 'uint' }>

function isWhole(value: Value | undefined): value is Whole {
  return value?.kind === 'int' || value?.kind === 'uint'
}

function isZero(value: Value | undefined): value is Whole {
  return isWhole(value) && value.value === 0n
}

function numbers(
  a: Value | undefined,
  b: Value | undefined,
  exact: (a: bigint, b: bigint) => bigint,
  float: (a: number, b: number) => number,
): CelOutcome {
  if (a?.kind === 'double' && b?.kind === 'double') {
    return { kind: 'double', value: float(a.value, b.value) }
  }
  if (isWhole(a) && isWhole(b) && a.kind === b.kind) return whole(a.kind, exact(a.value, b.value))
  return noOverload
}

/** A whole number, if its type has room for it. */
export function whole(kind: Whole['kind'], value: bigint): CelOutcome {
  const fits = kind === 'int' ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value)
  return fits === value
    ? { kind, value }
    : fault(`${kind === 'int' ? 'integer' : 'unsigned integer'} overflow`)
}

// From the year 1 to the year 9999, in nanoseconds since 1970.
const FIRST = -62_135_596_800_000_000_000n
const LAST = 253_402_300_799_999_999_999n

/** A time or a span, if its type has room for it. */
export function moved(kind: 'duration' | 'timestamp', value: bigint): CelOutcome {
  const fits =
    kind === 'timestamp' ? value >= FIRST && value <= LAST : BigInt.asIntN(64, value) === value
  return fits ? { kind, value } : fault(`${kind} overflow`)
}
