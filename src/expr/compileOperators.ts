import { compileRegexp, type Regexp } from '../go/regexp/regexp.ts'
import { hasPart } from '../go/string.ts'
import { asBool, asString, contains, keyText, range } from './access.ts'
import { calculate, negate } from './arithmetic.ts'
import { compare, equal, isNil } from './compare.ts'
import { type Compiler, knownType, type Run, type Test } from './compiler.ts'
import { fail } from './fault.ts'
import { bytesOf, conversion, type GoValue, typeName } from './goValue.ts'
import { comparisonLane, numberLane } from './lanes.ts'
import { type Budget, pay, spend } from './limits.ts'
import type { Binary, Expression, Keys, Unary } from './syntax.ts'

export function compileUnary(compiler: Compiler, node: Unary): Run {
  if (node.operator === '!' || node.operator === 'not') {
    const test = compiler.test(node.operand)
    return () => !test()
  }
  const lane = numberLane(compiler, node)
  if (lane !== null) return lane.run
  const run = compiler.compile(node.operand)
  // A plus sign does nothing at all.
  return node.operator === '-' ? () => negate(run()) : run
}

export function compileBinary(compiler: Compiler, node: Binary): Run {
  const { operator, left, right } = node
  switch (operator) {
    case 'or':
    case '||': {
      const [a, b] = [compiler.test(left), compiler.compile(right)]
      return () => (a() ? true : b())
    }
    case 'and':
    case '&&': {
      const [a, b] = [compiler.test(left), compiler.compile(right)]
      return () => (a() ? b() : false)
    }
    case '??': {
      const [a, b] = [compiler.compile(left), compiler.compile(right)]
      return () => {
        const value = a()
        return isNil(value) ? b() : value
      }
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return compileArithmetic(compiler, node, operator)
    case '**':
    case '^':
      return compileArithmetic(compiler, node, '**')
    case '..': {
      const [a, b] = [compiler.compile(left), compiler.compile(right)]
      const { budget } = compiler.host
      return () => range(a(), b(), budget)
    }
    default:
      return compileTest(compiler, node) ?? fail('type', `unknown operator (${operator})`)
  }
}

/** The operators that answer with a bool; null for the others. */
export function compileTest(compiler: Compiler, node: Binary): Test | null {
  const { operator, left, right } = node
  switch (operator) {
    case 'or':
    case '||': {
      const [a, b] = [compiler.test(left), compiler.test(right)]
      return () => a() || b()
    }
    case 'and':
    case '&&': {
      const [a, b] = [compiler.test(left), compiler.test(right)]
      return () => a() && b()
    }
    case '==':
    case '!=':
      return compileEqual(compiler, node, operator)
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const lane = comparisonLane(compiler, operator, left, right)
      if (lane !== null) return lane
      const [a, b] = [compiler.compile(left), compiler.compile(right)]
      const { budget } = compiler.host
      return () => {
        const x = a()
        if (typeof x === 'string') pay(budget, x)
        return compare(operator, x, b())
      }
    }
    case 'in': {
      const [a, b] = [compiler.compile(left), compiler.compile(right)]
      const { budget } = compiler.host
      return () => {
        const needle = a()
        return contains(b(), needle, budget)
      }
    }
    case 'matches':
      return compileMatches(compiler, left, right)
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return compilePart(compiler, node, operator)
    default:
      return null
  }
}

/** `in` with a list of literals that were looked at before. */
export function compileLookup(compiler: Compiler, operand: Expression, keys: Keys): Test {
  const run = compiler.compile(operand)
  if (keys.kind === 'string') return () => keys.values.has(keyText(run()))
  return () => {
    const value = run() ?? 0n
    if (typeof value === 'bigint') return keys.values.has(value)
    const type = typeName(value)
    return fail(
      'run',
      `reflect.Value.MapIndex: value of type ${type} is not assignable to type int`,
    )
  }
}

function compileArithmetic(
  compiler: Compiler,
  node: Binary,
  operator: '+' | '-' | '*' | '/' | '%' | '**',
): Run {
  const lane = numberLane(compiler, node)
  if (lane !== null) return lane.run
  const [a, b] = [compiler.compile(node.left), compiler.compile(node.right)]
  if (operator !== '+') return () => calculate(operator, a(), b())
  const { budget } = compiler.host
  return () => {
    const x = a()
    const y = b()
    if (typeof x === 'string') pay(budget, x)
    return calculate('+', x, y)
  }
}

// Two ints, or two strings, are compared without looking further, and have to be what they seem to
// be.
function compileEqual(compiler: Compiler, { left, right }: Binary, operator: '==' | '!='): Test {
  const lane = comparisonLane(compiler, operator, left, right)
  if (lane !== null) return lane
  const isEqual = operator === '=='
  const [a, b] = [compiler.compile(left), compiler.compile(right)]
  const [l, r] = [knownType(compiler, left).kind, knownType(compiler, right).kind]
  if (l === 'string' && right.kind === 'string') {
    const text = right.value
    return () => (asString(a()) === text) === isEqual
  }
  if (l === 'string' && r === 'string') {
    return () => {
      const x = a()
      const y = b()
      if (typeof x === 'string' && typeof y === 'string') return (x === y) === isEqual
      return asString(x) === asString(y)
    }
  }
  if (l === 'int' && r === 'int') return () => (asInt(a()) === asInt(b())) === isEqual
  const { budget } = compiler.host
  return () => equal(a(), b(), budget) === isEqual
}

function asInt(value: GoValue): bigint {
  return typeof value === 'bigint' ? value : fail('run', conversion(value, 'int'))
}

function compilePart(
  compiler: Compiler,
  { left, right }: Binary,
  operator: 'contains' | 'startsWith' | 'endsWith',
): Test {
  const [a, b] = [compiler.compile(left), compiler.compile(right)]
  const { budget } = compiler.host
  const where = ({ contains: 'in', startsWith: 'first', endsWith: 'last' } as const)[operator]
  return () => {
    const text = a()
    const part = b()
    // Nothing is part of nil, and nil is part of nothing.
    if (isNil(text) || isNil(part)) return false
    pay(budget, text)
    pay(budget, part)
    return hasPart(asString(text), asString(part), where)
  }
}

function compileMatches(compiler: Compiler, left: Expression, right: Expression): Test {
  const text = compiler.compile(left)
  const { budget } = compiler.host
  if (right.kind === 'string') {
    const regexp = compiled(right.value)
    return () => {
      const value = text()
      return isNil(value) ? false : matches(regexp, subject(value), budget)
    }
  }
  const pattern = compiler.compile(right)
  // A pattern that is computed is mostly the same one again.
  let last: Regexp | null = null
  return () => {
    const value = text()
    const written = pattern()
    if (isNil(value) || isNil(written)) return false
    const wanted = asString(written)
    if (last?.pattern !== wanted) {
      last = compiled(wanted)
      spend(budget, last.size)
    }
    return matches(last, subject(value), budget)
  }
}

function compiled(pattern: string): Regexp {
  const regexp = compileRegexp(pattern)
  return 'error' in regexp ? fail('run', regexp.error) : regexp
}

function matches(regexp: Regexp, text: string, budget: Budget): boolean {
  spend(budget, Math.ceil((text.length * regexp.size) / 16))
  return regexp.matches(text)
}

// A string, or the bytes of one.
function subject(value: GoValue): string {
  if (typeof value === 'string') return value
  const found = bytesOf(value) ?? fail('run', conversion(value, '[]uint8'))
  return String.fromCharCode(...found)
}

/** A node that has to be a bool. */
export function boolean(run: Run): Test {
  return () => {
    const value = run()
    return typeof value === 'boolean' ? value : asBool(value)
  }
}
