import { prepareConditions } from '../expr/assess.ts'
import type { Signal } from '../providers/signal.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { type JudgeResult, judgeOf } from './judgeResult.ts'
import type { AnalysisPhase } from './phase.ts'
import { constantSignal, phaseOfSignal } from './phaseOfSignal.ts'
import { possibleSignals } from './possibleSignals.ts'

// What no condition can take for a success.
const unreachable: Json = { error: 'connection refused' }

/** What a measurement should come to, the next best thing behind it. */
const wanted = {
  good: ['Successful', 'Inconclusive'],
  bad: ['Failed', 'Inconclusive', 'Error'],
} as const

/**
 * A signal by which every one of these metrics (arguments put in, all of one name) measures well,
 * or badly; the first that is possible where none does. Found by measuring each possible signal
 * through the metric's own provider and conditions.
 */
export function signalFor(metrics: readonly JsonObject[], release: 'good' | 'bad'): Signal {
  const signals = [...metrics.flatMap(possibleSignals), unreachable]
  let found: Json = signals[0] ?? null
  let least = Number.POSITIVE_INFINITY
  const judge = judgeOf(prepareConditions())
  for (const signal of signals) {
    const far = metrics.reduce((sum, metric) => sum + distanceOf(metric, signal, release, judge), 0)
    if (far >= least) continue
    least = far
    found = signal
    if (least === 0) break
  }
  return constantSignal(found)
}

// A measurement that nobody wants is further away than any number of second bests.
const FAR = 1000

function distanceOf(
  metric: JsonObject,
  signal: Json,
  release: 'good' | 'bad',
  judge: JudgeResult,
): number {
  const phases: readonly AnalysisPhase[] = wanted[release]
  const place = phases.indexOf(phaseOfSignal(metric, signal, judge))
  return place < 0 ? FAR : place
}
