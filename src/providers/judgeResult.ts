import type { JudgeResult } from '../analysis/measure.ts'
import type { Conditions } from '../expr/assess.ts'
import type { GoValue } from '../expr/goValue.ts'

/**
 * Judges what the providers of this room answer by the conditions of a metric: what the analysis
 * controller asks its `judge` for, beside {@link measurerOf}. The conditions keep what they
 * compiled.
 */
export function judgeOf(conditions: Conditions): JudgeResult {
  return (result, successCondition, failureCondition) =>
    // The analysis hands a result through without looking at it, so it is still a provider's.
    conditions.assess({ result: result as GoValue, successCondition, failureCondition })
}
