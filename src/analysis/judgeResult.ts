import type { Assessment, Conditions } from '../expr/assess.ts'
import type { GoValue } from '../expr/goValue.ts'
import type { Instant } from '../units/time.ts'

/** Judges a provider's result by `successCondition` and `failureCondition`, '' where absent. */
export type JudgeResult = (
  result: unknown,
  successCondition: string,
  failureCondition: string,
  /** What `now()` answers. */
  at?: Instant,
) => Assessment

/**
 * Judges what the providers answer by the conditions of a metric: what the analysis controller asks
 * its `judge` for. The conditions keep what they compiled.
 */
export function judgeOf(conditions: Conditions): JudgeResult {
  return (result, successCondition, failureCondition) =>
    // The analysis hands a result through without looking at it, so it is still a provider's.
    conditions.assess({ result: result as GoValue, successCondition, failureCondition })
}
