import { providerOf } from '../providers/providers.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import { isJsonObject } from '../units/json.ts'

/** Metrics that were measured, and never saw data: their verdict, good or bad, says nothing. */
export function blindMetrics({ runs }: World): readonly Diagnostic[] {
  return runs.flatMap(({ name, metrics, metricResults }) =>
    metricResults.flatMap((result) => {
      const metric = metrics.find((one) => one.name === result.name)
      const provider = metric?.measured.provider
      const found = isJsonObject(provider) ? providerOf(provider) : null
      const { measurements } = result
      if (found === null || measurements.length === 0) return []
      if (!measurements.every((one) => found.provider.sawNothing(one))) return []
      const what = `metric ${JSON.stringify(result.name)} of AnalysisRun ${name}`
      const message = `the ${what} never saw data, and is ${result.phase}`
      const hint =
        'Say what happens without data: len(result) == 0 || …, or default(result, 0) < ….'
      return [warningIn('', 'no-data', message, hint)]
    }),
  )
}
