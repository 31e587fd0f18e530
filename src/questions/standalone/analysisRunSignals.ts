import type { AnalysisRunReading } from '../../manifest/readAnalysisRun.ts'
import type { Signal } from '../../providers/signal.ts'
import { simulateAnalysisRun } from '../../simulation/simulateAnalysisRun.ts'
import { resolvedMetrics, signalsOf } from '../rehearsal/rehearsedMetrics.ts'

/**
 * A signal for every metric of an AnalysisRun that its provider and its conditions take for good,
 * or for bad; {} where there is no run. With them `simulateAnalysisRun` plays a run of which one
 * has only the file.
 *
 * @example
 * ```ts
 * import { analysisRunSignals, simulateAnalysisRun } from 'rollout-sim'
 * import { parseAnalysisRun } from 'rollout-sim/yaml'
 *
 * const run = parseAnalysisRun(`
 * apiVersion: argoproj.io/v1alpha1
 * kind: AnalysisRun
 * metadata: { name: errors }
 * spec:
 *   metrics:
 *     - name: errors
 *       successCondition: result[0] < 0.01
 *       provider: { prometheus: { address: 'http://prometheus', query: errors } }
 * `)
 * simulateAnalysisRun(run, analysisRunSignals(run, 'good')).run?.phase // => 'Successful'
 * simulateAnalysisRun(run, analysisRunSignals(run, 'bad')).run?.phase // => 'Failed'
 * ```
 */
export function analysisRunSignals(
  reading: AnalysisRunReading,
  release: 'good' | 'bad',
): Readonly<Record<string, Signal>> {
  const { analysisRun } = reading
  if (analysisRun === null) return {}
  const known = resolvedMetrics([analysisRun.spec], (signals) => {
    const { run } = simulateAnalysisRun(reading, signals)
    return (run?.metrics ?? []).map(({ measured }) => measured)
  })
  return signalsOf(known, release)
}
