import { providerOf } from '../providers/providers.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import { isJsonObject } from '../units/json.ts'

/** Metrics that were measured, and never saw data: their verdict, good or bad, says nothing. */
export function blindMetrics({ runs }: World): readonly Diagnostic[] {
  const told: Diagnostic[] = []
  for (const { name, metrics, metricResults } of runs) {
    for (const { name: metric, phase, measurements } of metricResults) {
      const provider = metrics.find((one) => one.name === metric)?.measured.provider
      if (measurements.length === 0 || !isJsonObject(provider)) continue
      const found = providerOf(provider)
      if (!measurements.every((one) => found?.provider.sawNothing(one))) continue
      const what = `metric ${JSON.stringify(metric)} of AnalysisRun ${name}`
      const message = `the ${what} never saw data, and is ${phase}`
      const hint =
        'Say what happens without data: len(result) == 0 || …, or default(result, 0) < ….'
      told.push(warningIn('', 'no-data', message, hint))
    }
  }
  return told
}
