import { builtins } from '../../src/expr/builtins/builtins.ts'
import { loops } from '../../src/expr/builtins/loops.ts'
import { binaryOperators, unaryOperators } from '../../src/expr/operators.ts'
import {
  type BinaryOperator,
  builtin,
  type Expression,
  type UnaryOperator,
} from '../../src/expr/syntax.ts'

/** Numbers from 0 up to a limit, the limit excluded; the same for the same seed. */
export type Draw = (limit: number) => number

/** Weyl steps through a mixing function (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed | 0
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const names = ['result', 'x', 'größe', '$env', 'len', 'a_1', 'b']
const texts = ['', 'ok', "it's", 'a"b', 'line\nbreak', '\\', 'h\u00e9llo', '\u{1f600}', '`', '\x07']
const properties = ['name', 'not', 'true', 'in', 'x1', 'ä']
const unary = Object.keys(unaryOperators) as UnaryOperator[]
const binary = Object.keys(binaryOperators) as BinaryOperator[]

/** A tree that a text could have been read into: whatever the grammar allows, sense or nonsense. */
export function randomExpression(draw: Draw, depth: number, inPredicate = false): Expression {
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  const part = (): Expression => randomExpression(draw, depth - 1, inPredicate)
  const parts = (most: number, least = 0): Expression[] =>
    Array.from({ length: least + draw(most - least + 1) }, part)
  const text = (value: string): Expression => ({ kind: 'string', value })
  const member = (base: Expression, property: Expression, optional = false, method = false) =>
    ({ kind: 'member', base, property, optional, method }) as const

  const leaf = (): Expression =>
    pick<() => Expression>([
      () => ({ kind: 'nil' }),
      () => ({ kind: 'bool', value: draw(2) === 0 }),
      () => ({ kind: 'integer', value: BigInt(draw(1000)) * (draw(9) === 0 ? 10n ** 15n : 1n) }),
      () => ({ kind: 'float', value: draw(1000) / pick([1, 8, 1e30, 1e-30]) }),
      () => text(pick(texts)),
      () => ({ kind: 'bytes', value: pick(['', 'ok', '\x00\xff', 'a"b\\']) }),
      () => ({ kind: 'identifier', name: pick(names) }),
      () =>
        inPredicate
          ? { kind: 'pointer', name: pick(['', 'index', 'acc']) }
          : { kind: 'identifier', name: 'result' },
    ])()
  // A chain begins with an optional step and goes on by names.
  const chain = (): Expression => {
    const base = part()
    let node: Expression =
      base.kind === 'chain' || draw(3) === 0
        ? member(base, part(), true)
        : member(base, text(pick(properties)), true)
    for (let more = draw(3); more > 0; more -= 1) {
      const method = draw(3) === 0
      const step = member(node, text(pick(properties)), draw(2) === 0, method)
      node = method ? { kind: 'call', callee: step, arguments: parts(2) } : step
    }
    return { kind: 'chain', operand: node }
  }
  const call = (): Expression => {
    const base = part()
    const callee: Expression =
      base.kind === 'chain' || draw(2) === 0
        ? { kind: 'identifier', name: pick(['isNaN', 'default', 'nothing']) }
        : member(base, text(pick(properties)), false, true)
    return { kind: 'call', callee, arguments: parts(2) }
  }
  const loop = (): Expression => {
    const name = pick(Object.keys(loops))
    const given = (loops[name]?.arguments ?? [])
      .filter((kind) => !kind.startsWith('optional') || draw(2) === 0)
      .map((kind): Expression => {
        if (kind === 'value' || kind === 'optionalValue') return part()
        return { kind: 'predicate', body: randomExpression(draw, depth - 1, true) }
      })
    return builtin(name, given)
  }
  if (depth <= 0 || draw(6) === 0) return leaf()
  return pick<() => Expression>([
    () => ({ kind: 'unary', operator: pick(unary), operand: part() }),
    () => ({ kind: 'binary', operator: pick(binary), left: part(), right: part() }),
    () => ({ kind: 'binary', operator: pick(binary), left: part(), right: part() }),
    () => member(part(), draw(2) === 0 ? text(pick([...properties, 'a b', ''])) : part()),
    () => ({
      kind: 'slice',
      base: part(),
      from: draw(2) === 0 ? part() : null,
      to: draw(2) === 0 ? part() : null,
    }),
    chain,
    call,
    loop,
    () => builtin(pick(Object.keys(builtins)), parts(3)),
    () => ({ kind: 'let', name: pick(['x', 'y']), value: part(), body: part() }),
    () => ({ kind: 'sequence', items: parts(3, 2) }),
    () => ({
      kind: 'conditional',
      ternary: draw(2) === 0,
      test: part(),
      whenTrue: part(),
      whenFalse: part(),
    }),
    () => ({ kind: 'array', items: parts(3) }),
    () => ({
      kind: 'map',
      pairs: parts(2).map((value) => ({ key: draw(2) ? part() : text(pick(texts)), value })),
    }),
  ])()
}

const pieces =
  '1 0.5 .5 "a" \'b\' `c` b"d" result len( all( filter( map( isNaN( default( ( ) [ ] { } . ?. ? ?? : , ; + - * ** / % == != < >= and or not in ' +
  'matches contains let x = if else true nil # #acc | .. 0x1f 1e3 && || ! :: $env "unclosed // /* \\ @ é 0b2 1_0 "\\u00e9" ^ \n result[0] >= 0.95 .name startsWith "[" repeat( 1..9 fromJSON( sort( reduce( sum( '
const words = pieces.split(' ')

/** A text that is nearly an expression, now and then quite. */
export function randomText(draw: Draw): string {
  const length = 1 + draw(12)
  return Array.from({ length }, () => words[draw(words.length)] ?? '').join(
    draw(4) === 0 ? '' : ' ',
  )
}
