import { wrap } from '../../go/number.ts'
import { fail } from '../fault.ts'
import { functionType, intType } from '../goType.ts'
import { type GoValue, integerOf, typeName } from '../goValue.ts'
import type { Builtins } from './builtin.ts'
import { signed } from './define.ts'

/** Built-ins on the bits of ints. */
export const bits: Builtins = {
  bitand: two('bitand', 'the bits that both have', 'bitand(6, 3)', (x, y) => x & y),
  bitor: two('bitor', 'the bits that either has', 'bitor(6, 3)', (x, y) => x | y),
  bitxor: two('bitxor', 'the bits that only one has', 'bitxor(6, 3)', (x, y) => x ^ y),
  bitnand: two('bitnand', 'the bits that only the first has', 'bitnand(6, 3)', (x, y) => x & ~y),
  bitshl: two('bitshl', 'shifted to the left', 'bitshl(1, 3)', (x, y) => shift(x, y, 'left')),
  bitshr: two('bitshr', 'shifted to the right, with its sign', 'bitshr(-8, 1)', (x, y) =>
    shift(x, y, 'right'),
  ),
  bitushr: two('bitushr', 'shifted to the right, without its sign', 'bitushr(8, 1)', (x, y) =>
    shift(BigInt.asUintN(64, x), y, 'right'),
  ),
  bitnot: signed(
    functionType([intType], intType),
    [],
    { summary: 'all bits turned over', example: 'bitnot(6)' },
    ([value = null]) => ~integer('bitnot', value),
  ),
}

function two(
  name: string,
  summary: string,
  example: string,
  change: (x: bigint, y: bigint) => bigint,
): Builtins[string] {
  return signed(
    functionType([intType, intType], intType),
    [],
    { summary, example },
    ([x = null, y = null]) => wrap(change(integer(name, x), integer(name, y))),
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
