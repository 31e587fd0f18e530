import type { Counters } from '../../analysis/measurement.ts'
import { textIn } from '../../document/fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type Diagnostic, warningIn } from '../../units/diagnostic.ts'

type Outcomes = Record<'successful' | 'failed' | 'inconclusive' | 'error', number>

/** How the measurements of a plan's metrics ended, over all timelines that were added. */
export interface OutcomeTally {
  readonly add: (timeline: Timeline) => void
  /** A warning for each metric of which the timelines did not show both sides. */
  readonly warnings: () => readonly Diagnostic[]
}

/**
 * Counts by the name of the metric. A name with an argument in it is another one in every run, and
 * nothing is said of it.
 */
export function outcomeTally(plan: Plan): OutcomeTally {
  const metrics = plan.analysisTemplates.flatMap((template) => template.metrics)
  const names = new Set(metrics.map((metric) => textIn(metric, 'name')))
  const seen = new Map<string, Outcomes>()
  for (const name of names) {
    if (name !== '' && !name.includes('{{')) seen.set(name, noneYet())
  }
  return {
    add: (timeline) => {
      if (seen.size === 0) return
      for (const result of latestResults(timeline)) count(seen.get(result.name), result)
    },
    warnings: () => [...seen].flatMap(([name, outcomes]) => warningOn(name, outcomes)),
  }
}

function noneYet(): Outcomes {
  return { successful: 0, failed: 0, inconclusive: 0, error: 0 }
}

// Counters only grow, and a run may be deleted before the end: its latest word counts.
function latestResults({ moments }: Timeline): readonly (Counters & { readonly name: string })[] {
  const runs = new Map<string, Timeline['moments'][number]['world']['runs'][number]>()
  for (const { world } of moments) for (const run of world.runs) runs.set(run.name, run)
  return [...runs.values()].flatMap(({ metricResults }) => metricResults)
}

function count(outcomes: Outcomes | undefined, result: Counters): void {
  if (outcomes === undefined) return
  outcomes.successful += result.successful
  outcomes.failed += result.failed
  outcomes.inconclusive += result.inconclusive
  outcomes.error += result.error
}

function warningOn(name: string, outcomes: Outcomes): readonly Diagnostic[] {
  const said = verdictOn(outcomes)
  if (said === null) return []
  const path = `metrics[${JSON.stringify(name)}]`
  const message = `the metric ${JSON.stringify(name)} ${said}: one side of it was not tried`
  const hint = `Look at its conditions, or say what it finds: given: { ${given(name)} }.`
  return [warningIn(path, 'one-sided-metric', message, hint)]
}

function given(name: string): string {
  return `metrics: { ${JSON.stringify(name)}: … }`
}

function verdictOn({ successful, failed, inconclusive, error }: Outcomes): string | null {
  if (successful + failed + inconclusive + error === 0) return 'was never measured'
  if (successful + failed + inconclusive === 0) return 'only erred'
  if (successful === 0) return failed === 0 ? 'was only inconclusive' : 'never succeeded'
  return failed === 0 ? 'never failed' : null
}
