import { wrap } from '../../go/number.ts'
import { fail } from '../fault.ts'
import { functionType, intType } from '../goType.ts'
import { type GoValue, integerOf, typeName } from '../goValue.ts'
import type { Builtins } from './builtin.ts'
import { signed } from './define.ts'

/** Built-ins on the bits of ints. */
export const bits: Builtins = {
  bitand: two('bitand', (x, y) => x & y),
  bitor: two('bitor', (x, y) => x | y),
  bitxor: two('bitxor', (x, y) => x ^ y),
  bitnand: two('bitnand', (x, y) => x & ~y),
  bitshl: two('bitshl', (x, y) => shift(x, y, 'left')),
  bitshr: two('bitshr', (x, y) => shift(x, y, 'right')),
  bitushr: two('bitushr', (x, y) => shift(BigInt.asUintN(64, x), y, 'right')),
  bitnot: signed(
    functionType([intType], intType),
    [],
    ([value = null]) => ~integer('bitnot', value),
  ),
}

function two(name: string, change: (x: bigint, y: bigint) => bigint): Builtins[string] {
  return signed(functionType([intType, intType], intType), [], ([x = null, y = null]) =>
    wrap(change(integer(name, x), integer(name, y))),
  )
}

function integer(name: string, value: GoValue): bigint {
  const found = integerOf(value)
  if (found !== null) return found
  return fail('run', `cannot use ${typeName(value)} as argument (type int) to call ${name}`)
}

// 64 places are all there are; a shift by more leaves only the sign.
function shift(value: bigint, places: bigint, to: 'left' | 'right'): bigint {
  if (places < 0n) {
    fail('run', `invalid operation: negative shift count ${places} (type int)`)
  }
  const count = places > 64n ? 64n : places
  return to === 'left' ? value << count : value >> count
}
