import type { Instant } from '../units/time.ts'
import { compileProgram, nanoseconds } from './condition.ts'
import { functionTypes } from './environment.ts'
import { attempt } from './fault.ts'
import { type GoType, nilType } from './goType.ts'
import { box, type GoTime, isBoxed, typeName } from './goValue.ts'

export type TimeEvaluation =
  | { readonly ok: true; readonly time: GoTime }
  | { readonly ok: false; readonly error: string }

/**
 * Argo's `EvalTime`: an expression that has to give a time, `now() - duration("1h")`, with nothing
 * but `isNaN` and `isInf` beside what the language brings.
 */
export function evaluateTime(text: string, now: Instant): TimeEvaluation {
  const program = compileProgram(text, nilType, environment)
  if ('error' in program) return program
  const run = attempt(() => ({ ok: true, value: program.run(null, nanoseconds(now)) }) as const)
  if (!run.ok) return run
  const { value } = run
  return isBoxed(value) && value[box] === 'time'
    ? { ok: true, time: value }
    : { ok: false, error: `expected time.Time, but got ${typeName(value)}` }
}

const environment: ReadonlyMap<string, GoType> = new Map(
  functionTypes.filter(([name]) => name === 'isNaN' || name === 'isInf'),
)
