import { prepareConditions } from '../expr/assess.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { judgeOf } from './judgeResult.ts'
import type { AnalysisPhase } from './phase.ts'
import { phaseOfSignal } from './phaseOfSignal.ts'
import { possibleSignals } from './possibleSignals.ts'

/** Signals of one outcome at most; those of errors are alike enough. */
const most: Readonly<Partial<Record<AnalysisPhase, number>>> = {
  Successful: 4,
  Failed: 4,
  Inconclusive: 3,
  Error: 2,
}

/**
 * What a metric (arguments put in) may find, a few signals for each way in which it can turn out:
 * found by measuring all that is possible through its own provider and conditions. Those of a
 * success come first, for the first is the ordinary answer, and those of errors last.
 */
export function tellingSignals(metric: JsonObject): readonly Json[] {
  const judge = judgeOf(prepareConditions())
  const found = new Map<AnalysisPhase, Json[]>()
  for (const signal of possibleSignals(metric)) {
    const phase = phaseOfSignal(metric, signal, judge)
    const alike = found.get(phase) ?? []
    if (alike.length < (most[phase] ?? 1)) found.set(phase, [...alike, signal])
  }
  const phases = [...new Set([...(Object.keys(most) as AnalysisPhase[]), ...found.keys()])]
  return phases.flatMap((phase) => found.get(phase) ?? [])
}
