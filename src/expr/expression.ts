import { quote } from '../go/string.ts'
import { shownValue } from '../units/shownValue.ts'
import { parseRfc3339, start } from '../units/time.ts'
import { isBuiltinName } from './builtins/builtins.ts'
import { loops } from './builtins/loops.ts'
import { check } from './check.ts'
import { compile } from './compile.ts'
import type { Cell } from './compiler.ts'
import { nanoseconds } from './condition.ts'
import { functionTypes } from './environment.ts'
import { attempt, type Fault, fail } from './fault.ts'
import { type GoType, nilType, typeText, unknownType } from './goType.ts'
import { typeName } from './goValue.ts'
import { parseText } from './parse.ts'
import { type PlainValue, plainValueOf } from './plainValue.ts'
import { type Simplified, simplify } from './simplify.ts'
import {
  type VariableType,
  type VariableTypes,
  variableTypeOf,
  variableValueOf,
} from './variables.ts'

/** An expression that fits the types of its variables. */
export interface CheckedExpression {
  readonly ok: true
  /** The Go type of its value as `%T` prints it: `bool`, `[]float64`; `unknown` until it runs. */
  readonly type: string
}

/** An expression that is ready to be run, as often as one likes. */
export interface CompiledExpression extends CheckedExpression {
  /** Its value for these variables; one that is left out is nil. */
  readonly run: (values?: VariableValues, options?: RunOptions) => ExpressionAnswer
}

/** The values of variables: what JSON holds, and bigints where Go has ints. */
export interface VariableValues {
  readonly [name: string]: unknown
}

/** What surrounds an expression. */
export interface RunOptions {
  /** What `now()` answers, as RFC 3339 text; `2026-01-01T00:00:00Z` without it. */
  readonly now?: string
}

/** What an expression comes to, or why it comes to nothing: never an exception. */
export type ExpressionAnswer =
  | {
      readonly ok: true
      /** What it is, in JavaScript. */
      readonly value: PlainValue
      /**
       * The Go type of the value as `%T` prints it: `int`, `float64`, `map[string]interface {}`.
       */
      readonly type: string
    }
  | Fault

/**
 * Reads and checks an expression of expr-lang 1.17.8 for the types of its variables, as Go does
 * before anything runs. A fault has the code `syntax` or `type` (or that of a limit), and Go's
 * words.
 *
 * @example
 * ```ts
 * checkExpression('len(pods) > 2', { pods: '[]any' }) // => { ok: true, type: 'bool' }
 * checkExpression('pods > 2', { pods: '[]any' }).ok // => false
 * ```
 */
export function checkExpression(
  text: string,
  variables: VariableTypes = {},
): CheckedExpression | Fault {
  return attempt(() => ({ ok: true, type: parsed(text, variables).type }) as const)
}

/**
 * Compiles an expression of expr-lang 1.17.8 for the types of its variables: read, checked,
 * simplified as Go's optimiser does, and turned into closures; no code is made from strings. The
 * faults are those of {@link checkExpression}.
 *
 * @example
 * ```ts
 * const total = compileExpression('sum(map(items, .price * .count))', { items: '[]any' })
 * if (!total.ok) throw new Error(total.error)
 * total.run({ items: [{ price: 2.5, count: 4 }] }) // => { ok: true, value: 10, type: 'float64' }
 * total.run({ items: [] }) // => { ok: true, value: 0, type: 'int' }
 * ```
 */
export function compileExpression(
  text: string,
  variables: VariableTypes = {},
): CompiledExpression | Fault {
  return attempt(() => compiled(text, variables))
}

/**
 * The value of an expression of expr-lang 1.17.8 with these variables, whose Go types are read off
 * their values: a number is a float64, a bigint an int, a list of numbers `[]float64`, any other
 * `[]interface {}`, an object `map[string]interface {}`.
 *
 * @example
 * ```ts
 * evaluateExpression('n + 1', { n: 2n }) // => { ok: true, value: 3, type: 'int' }
 * ```
 */
export function evaluateExpression(
  text: string,
  values: VariableValues = {},
  options: RunOptions = {},
): ExpressionAnswer {
  const types = Object.entries(values).map(([name, value]) => [name, typeNamedBy(value)] as const)
  const program = compileExpression(text, Object.fromEntries(types))
  return program.ok ? program.run(values, options) : program
}

interface Parsed extends Simplified {
  readonly resultType: GoType
  readonly type: string
}

// Read, checked and simplified; a mistake is thrown by `fail`.
function parsed(text: string, variables: VariableTypes): Parsed {
  const given = Object.entries(variables).map(
    ([name, type]) => [name, variableTypeOf(type)] as const,
  )
  for (const [name] of given) refuseTaken(name)
  const environment = new Map<string, GoType>([...given, ...functionTypes])
  const resultType = environment.get('result') ?? nilType
  const expression = parseText(text)
  const checked = check(expression, resultType, environment)
  const type = checked.types.get(expression) ?? unknownType
  return { ...simplify(expression, checked), resultType, type: typeText(type) }
}

// A variable cannot have the name of a function, which would be called in its stead.
function refuseTaken(name: string): void {
  if (functionTypes.some(([taken]) => taken === name)) fail('type', `cannot redeclare ${name}`)
  if (isBuiltinName(name) || Object.hasOwn(loops, name)) {
    fail('type', `cannot redeclare builtin ${name}`)
  }
}

function compiled(text: string, variables: VariableTypes): CompiledExpression {
  const { type, resultType, ...simplified } = parsed(text, variables)
  const types = Object.entries(variables)
  const given = types.map(([name, type]) => ({ name, type, cell: { value: null } as Cell }))
  const program = compile(
    simplified,
    resultType,
    given.filter(({ name }) => name !== 'result'),
  )
  const run: CompiledExpression['run'] = (values = {}, options = {}) =>
    attempt(() => {
      for (const one of [values, options]) refuseNoObject(one)
      for (const { name, type, cell } of given) {
        const own = Object.hasOwn(values, name) ? values[name] : null
        cell.value = variableValueOf(name, type, own)
      }
      const result = given.find(({ name }) => name === 'result')?.cell.value ?? null
      const value = program.run(result, nanosecondsAt(options.now))
      return { ok: true, value: plainValueOf(value), type: typeName(value) } as const
    })
  return { ok: true, type, run }
}

// A program is handed on and run far from its door.
function refuseNoObject(given: unknown): void {
  if (typeof given !== 'object' || given === null) fail('run', `${shownValue(given)} is no object`)
}

function nanosecondsAt(now: unknown): bigint {
  if (now === undefined) return nanoseconds(start)
  const at = typeof now === 'string' ? parseRfc3339(now) : null
  const text = typeof now === 'string' ? quote(now) : shownValue(now)
  return at === null ? fail('run', `now is no RFC 3339 time: ${text}`) : nanoseconds(at)
}

function typeNamedBy(value: unknown): VariableType {
  switch (typeof value) {
    case 'boolean':
      return 'bool'
    case 'number':
      return 'float64'
    case 'bigint':
      return 'int'
    case 'string':
      return 'string'
    case 'object':
      if (value === null) return 'nil'
      if (!Array.isArray(value)) return 'map[string]any'
      return value.every((item) => typeof item === 'number') ? '[]float64' : '[]any'
    default:
      return 'nil'
  }
}
