import { check } from '../../src/expr/check.ts'
import { compile } from '../../src/expr/compile.ts'
import { attempt, type Fault } from '../../src/expr/fault.ts'
import { type GoValue, typeOf } from '../../src/expr/goValue.ts'
import { parseText } from '../../src/expr/parse.ts'
import { goValueAs, goValueOf, type ResultType } from '../../src/expr/resultType.ts'
import { simplify } from '../../src/expr/simplify.ts'
import type { Expression } from '../../src/expr/syntax.ts'
import { EPOCH } from '../../src/units/time.ts'

/** An expression, or what is wrong with its text. */
export function parseExpression(
  text: string,
): { readonly ok: true; readonly expression: Expression } | Fault {
  return attempt(() => ({ ok: true, expression: parseText(text) }))
}

/** The value of an expression that needs not be a bool; `now()` answers the epoch. */
export function evaluateExpression(
  text: string,
  result: unknown,
  { resultType }: { readonly resultType?: ResultType } = {},
): { readonly ok: true; readonly value: GoValue } | Fault {
  const value = resultType === undefined ? goValueOf(result) : goValueAs(resultType, result)
  const type = typeOf(value)
  return attempt(() => {
    const expression = parseText(text)
    const program = compile(simplify(expression, check(expression, type)), type)
    return { ok: true, value: program.run(value, BigInt(EPOCH) * 1_000_000n) }
  })
}
