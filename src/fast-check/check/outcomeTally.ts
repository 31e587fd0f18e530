import type { Counters } from '../../analysis/measurement.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type Diagnostic, warningIn } from '../../units/diagnostic.ts'
import type { Own } from '../../units/own.ts'

/** How the measurements of one metric ended, over all scenarios of a check. */
export interface MetricOutcomes {
  /** Its name, arguments put in. */
  readonly name: string
  /** Measurements that its conditions took for a success. */
  readonly successful: number
  /** Those that they took for a failure. */
  readonly failed: number
  /** Those that were neither. */
  readonly inconclusive: number
  /** Those that came to no verdict: no data, or a condition that could not be asked. */
  readonly error: number
  /** What the last one in Error said; '' if none was. */
  readonly message: string
}

/** How the measurements of some metrics ended, over all timelines that were added. */
export interface OutcomeTally {
  readonly add: (timeline: Timeline) => void
  /** By metric, in the order in which they were named. */
  readonly outcomes: () => readonly MetricOutcomes[]
  /** A warning for each metric of which the timelines did not show both sides. */
  readonly warnings: () => readonly Diagnostic[]
}

/** Counts by the name of the metric. */
export function outcomeTally(names: readonly string[]): OutcomeTally {
  const seen = new Map<string, Own<MetricOutcomes>>()
  for (const name of names) {
    seen.set(name, { name, successful: 0, failed: 0, inconclusive: 0, error: 0, message: '' })
  }
  return {
    add: (timeline) => {
      if (seen.size === 0) return
      for (const result of latestResults(timeline)) count(seen.get(result.name), result)
    },
    outcomes: () => [...seen.values()].map((outcomes) => ({ ...outcomes })),
    warnings: () => [...seen.values()].flatMap(warningOn),
  }
}

type Results = Timeline['moments'][number]['world']['runs'][number]['metricResults'][number]

// Counters only grow, and a run may be deleted before the end: its latest word counts.
function latestResults({ moments }: Timeline): readonly Results[] {
  const runs = new Map<string, Timeline['moments'][number]['world']['runs'][number]>()
  for (const { world } of moments) for (const run of world.runs) runs.set(run.name, run)
  return [...runs.values()].flatMap(({ metricResults }) => metricResults)
}

function count(outcomes: Own<MetricOutcomes> | undefined, result: Results): void {
  if (outcomes === undefined) return
  const counters: Counters = result
  outcomes.successful += counters.successful
  outcomes.failed += counters.failed
  outcomes.inconclusive += counters.inconclusive
  outcomes.error += counters.error
  const last = result.measurements.findLast(({ phase }) => phase === 'Error')
  if (last !== undefined) outcomes.message = last.message
}

function warningOn(outcomes: MetricOutcomes): readonly Diagnostic[] {
  const { name, successful, failed, inconclusive, error, message } = outcomes
  const [path, metric] = [`metrics[${JSON.stringify(name)}]`, `the metric ${JSON.stringify(name)}`]
  const say = `given: { metrics: { ${JSON.stringify(name)}: … } }`
  if (error > 0 && successful + failed + inconclusive === 0) {
    const said = `${metric} only erred, whatever it found: ${message}`
    const hint = `Mend its conditions or its provider, or say what it finds: ${say}.`
    return [warningIn(path, 'erring-metric', said, hint)]
  }
  const side = sideOf(outcomes)
  if (side === null) return []
  const said = `${metric} ${side}: one side of it was not tried`
  return [warningIn(path, 'one-sided-metric', said, `Look at its conditions, or ${say}.`)]
}

function sideOf({ successful, failed, inconclusive, error }: MetricOutcomes): string | null {
  if (successful + failed + inconclusive + error === 0) return 'was never measured'
  if (successful === 0) return failed === 0 ? 'was only inconclusive' : 'never succeeded'
  return failed === 0 ? 'never failed' : null
}
