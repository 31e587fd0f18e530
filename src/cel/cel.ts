import { evaluate } from './evaluate.ts'
import { type ParsedCel, parseCel } from './parse.ts'
import { problemText } from './problem.ts'
import { resultType, undeclared } from './resultType.ts'
import type { Scope } from './scope.ts'

/** An expression that is ready to be asked. */
export type Cel = Extract<ParsedCel, { ok: true }>

/** What an expression answers as a boolean; otherwise the error that Flux reports of it. */
export type CelAnswer =
  | { readonly ok: true; readonly value: boolean }
  | { readonly ok: false; readonly error: string }

/** Reads an expression without knowing its variables (fluxcd/pkg runtime/cel, `NewExpression`). */
export function readCel(source: string): ParsedCel {
  const parsed = parseCel(source)
  return parsed.ok ? parsed : refused(source, parsed.error)
}

/**
 * Reads an expression that must be a boolean and may use these variables only, as
 * `WithCompile`, `WithOutputType` and `WithStructVariables` have it.
 */
export function compileCondition(source: string, variables: readonly string[]): ParsedCel {
  const parsed = parseCel(source)
  if (!parsed.ok) return refused(source, parsed.error)
  const unknown = undeclared(parsed.expr, variables)
  if (unknown.length > 0) return refused(source, problemText(source, unknown))
  const type = resultType(parsed.expr)
  if (type === 'bool') return parsed
  return { ok: false, error: `CEL expression output type mismatch: expected bool, got ${type}` }
}

function refused(source: string, error: string): ParsedCel {
  return { ok: false, error: `failed to parse the CEL expression '${source}': ${error}` }
}

export function evaluateBoolean({ expr, source }: Cel, scope: Scope): CelAnswer {
  const outcome = evaluate(expr, scope)
  if (outcome.kind === 'bool') return { ok: true, value: outcome.value }
  return {
    ok: false,
    error:
      outcome.kind === 'fault'
        ? `failed to evaluate the CEL expression '${source}': ${outcome.message}`
        : `failed to evaluate CEL expression as boolean: '${source}'`,
  }
}
