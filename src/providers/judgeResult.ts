import type { JudgeResult } from '../analysis/measure.ts'
import type { Conditions } from '../expr/assess.ts'
import { unreachable } from '../units/unreachable.ts'
import type { TypedResult } from './answer.ts'

/**
 * Judges what the providers of this room answer by the conditions of a metric: what the analysis
 * controller asks its `judge` for, beside {@link measurerOf}. The conditions keep what they compiled.
 */
export function judgeOf(conditions: Conditions): JudgeResult {
  return (result, successCondition, failureCondition) => {
    if (!isTyped(result)) return unreachable('a result that no provider gave')
    const { type, value } = result
    return conditions.assess({
      result: value,
      resultType: type,
      successCondition,
      failureCondition,
    })
  }
}

function isTyped(result: unknown): result is TypedResult {
  return typeof result === 'object' && result !== null && 'type' in result && 'value' in result
}
