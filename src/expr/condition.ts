import { EPOCH, type Instant } from '../units/time.ts'
import { check } from './check.ts'
import { compile, type Program } from './compile.ts'
import { attempt, type Fault, type FaultCode, faultOf } from './fault.ts'
import type { GoValue } from './goValue.ts'
import { typeName } from './goValue.ts'
import { parseText } from './parse.ts'
import { goTypeOf, type ResultType, resultTypeOf, toGoValue } from './resultType.ts'
import { simplify } from './simplify.ts'

/** A condition that fits a type of `result`. It can be asked as often as one likes. */
export interface Condition {
  /** Whether it holds. `now` is what `now()` answers. */
  readonly evaluate: (result: unknown, now?: Instant) => Evaluation
}

export type Evaluation = { readonly ok: true; readonly value: boolean } | Fault

/** A condition that cannot be asked, with the reason that Argo Rollouts would give for each measurement. */
export interface Unfit {
  readonly code: FaultCode
  readonly error: string
}

export interface EvaluationOptions {
  /** The Go type of the result; without it, it is read off the result. */
  readonly resultType?: ResultType
  /** What `now()` answers; 2026-01-01T00:00:00Z without it. */
  readonly now?: Instant
}

const yes: Evaluation = { ok: true, value: true }
const no: Evaluation = { ok: true, value: false }

/**
 * Compiles a condition (`successCondition`, `failureCondition`) for one Go type of `result`: parsed, checked,
 * simplified and turned into closures as expr-lang 1.17.8 under Argo Rollouts would have it.
 */
export function compileCondition(text: string, resultType: ResultType): Condition | Unfit {
  const program = compileProgram(text, resultType, resultType === 'nil' ? null : 0)
  if ('error' in program) return { code: program.code, error: program.error }
  return { evaluate: (result, now) => evaluate(program, resultType, result, now) }
}

/**
 * Whether a condition holds for a result: `evaluateCondition('result[0] >= 0.95', [0.97])`. A list of numbers
 * is taken for Prometheus' `[]float64`, anything else for JSON.
 */
export function evaluateCondition(
  text: string,
  result: unknown,
  { resultType = resultTypeOf(result), now }: EvaluationOptions = {},
): Evaluation {
  const program = compileProgram(text, resultType, result)
  return 'error' in program ? program : evaluate(program, resultType, result, now)
}

/** The value of an expression that needs not be a bool, as the Go value that it is. */
export function evaluateExpression(
  text: string,
  result: unknown,
  { resultType = resultTypeOf(result), now }: EvaluationOptions = {},
): { readonly ok: true; readonly value: GoValue } | Fault {
  const program = compileProgram(text, resultType, result)
  if ('error' in program) return program
  return attempt(() => ({
    ok: true,
    value: program.run(toGoValue(resultType, result), nanoseconds(now)),
  }))
}

// The checker wants to know of the result only whether it is nil.
function compileProgram(text: string, resultType: ResultType, result: unknown): Program | Fault {
  const type = goTypeOf(resultType, result)
  return attempt(() => {
    const expression = parseText(text)
    return compile(simplify(expression, check(expression, type)), type)
  })
}

function evaluate(
  program: Program,
  resultType: ResultType,
  result: unknown,
  now: Instant | undefined,
): Evaluation {
  try {
    const value = program.run(toGoValue(resultType, result), nanoseconds(now))
    if (value === true) return yes
    if (value === false) return no
    return { ok: false, code: 'not-bool', error: `expected bool, but got ${typeName(value)}` }
  } catch (thrown) {
    return faultOf(thrown)
  }
}

const START = BigInt(EPOCH) * 1_000_000n

function nanoseconds(now: Instant | undefined): bigint {
  return now === undefined ? START : START + BigInt(Math.round(now * 1000)) * 1000n
}
