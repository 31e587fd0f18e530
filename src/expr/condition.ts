import type { Limits } from '../units/limits.ts'
import { EPOCH, type Instant } from '../units/time.ts'
import { check } from './check.ts'
import { compile, type ExpressionProgram } from './compile.ts'
import { type Evaluate, type Evaluation, no, yes } from './evaluation.ts'
import { attempt, type Fault, type FaultCode, faultOf } from './fault.ts'
import type { GoType } from './goType.ts'
import { type GoValue, typeName, typeOf } from './goValue.ts'
import { parseText } from './parse.ts'
import { goValueAs, goValueOf, type ResultType } from './resultType.ts'
import { simplify } from './simplify.ts'

/** A condition that fits a type of `result`. It can be asked as often as one likes. */
export interface CompiledCondition {
  /** Whether it holds for a result of that type. */
  readonly evaluate: Evaluate
  /** What the evaluations since the last look cost, in steps; the simplest cost nothing. */
  readonly takeCost: () => number
}

/**
 * A condition that cannot be asked, with the reason that Argo Rollouts would give for each
 * measurement.
 */
export interface Unfit {
  readonly code: FaultCode
  readonly error: string
}

/** What surrounds a condition. */
export interface EvaluationOptions {
  /** The Go type of the result; without it, it is read off the result. */
  readonly resultType?: ResultType
  /** What `now()` answers; 2026-01-01T00:00:00Z without it. */
  readonly now?: Instant
  /** Other limits; of a condition there is `written`. */
  readonly limits?: Limits
}

/**
 * Compiles a condition (`successCondition`, `failureCondition`) for one Go type of `result`:
 * parsed, checked, simplified and turned into closures, as expr-lang 1.17.8 under Argo Rollouts
 * would have it.
 */
export function compileCondition(text: string, resultType: GoType): CompiledCondition | Unfit {
  const program = compileProgram(text, resultType)
  if ('error' in program) return { code: program.code, error: program.error }
  let cost = 0
  const evaluateAll: Evaluate = (result, now) => {
    const answer = evaluate(program, result, now)
    cost += program.spent()
    return answer
  }
  return {
    evaluate: program.direct === null ? evaluateAll : program.direct(evaluateAll),
    takeCost: () => {
      const taken = cost
      cost = 0
      return taken
    },
  }
}

/**
 * Whether a condition holds for a result: `evaluateCondition('result[0] >= 0.95', [0.97])`. A list
 * of numbers is taken for Prometheus' `[]float64`, anything else for JSON; `resultType` says it
 * otherwise.
 *
 * @example
 * ```ts
 * evaluateCondition('result[0] >= 0.95', [0.97]) // => { ok: true, value: true }
 * evaluateCondition('result > 1', [0.97]).ok // => false
 * ```
 */
export function evaluateCondition(
  text: string,
  result: unknown,
  options: EvaluationOptions = {},
): Evaluation {
  const value = resultOf(result, options)
  const program = compileProgram(text, typeOf(value))
  return 'error' in program ? program : evaluate(program, value, options.now, options.limits)
}

function resultOf(result: unknown, { resultType }: EvaluationOptions): GoValue {
  return resultType === undefined ? goValueOf(result) : goValueAs(resultType, result)
}

/** The program of an expression; the names that it may use beside the language's own. */
export function compileProgram(
  text: string,
  resultType: GoType,
  environment?: ReadonlyMap<string, GoType>,
): ExpressionProgram | Fault {
  return attempt(() => {
    const expression = parseText(text)
    return compile(simplify(expression, check(expression, resultType, environment)), resultType)
  })
}

function evaluate(
  program: ExpressionProgram,
  result: GoValue,
  now: Instant | undefined,
  limits?: Limits,
): Evaluation {
  try {
    const value = program.run(result, nanoseconds(now), limits)
    if (value === true) return yes
    if (value === false) return no
    return { ok: false, code: 'not-bool', error: `expected bool, but got ${typeName(value)}` }
  } catch (thrown) {
    return faultOf(thrown)
  }
}

const START = BigInt(EPOCH) * 1_000_000n

/** An instant as nanoseconds since 1970. */
export function nanoseconds(now: Instant | undefined): bigint {
  return now === undefined ? START : START + BigInt(Math.round(now * 1000)) * 1000n
}
