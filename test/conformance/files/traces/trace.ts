import { admitManifests } from '../../../../src/manifest/read.ts'
import type { Scenario } from '../../../../src/simulation/scenario.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import type { Timeline } from '../../../../src/timeline/timeline.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

/** A scenario in the recordings' words, and what the original controllers did with it on a fake clock. */
export interface RecordedTrace extends Omit<Scenario, 'plan'> {
  readonly id: string
  readonly manifests: readonly JsonObject[]
  readonly expected: RecordedRun
}

/** Lists of lists such as `[23, "scale", "v2", 0, 1]`; times are whole seconds. */
export interface RecordedRun {
  readonly moments: readonly JsonObject[]
  readonly orders: readonly RecordedLine[]
  readonly events: readonly RecordedLine[]
  /** The original undoes its own work for ever, and never settles at its last instant. */
  readonly livelock?: true
}

export type RecordedLine = readonly unknown[]

/** The scenario of a trace, run once. Its manifests name their templates by image tag, as the recordings do. */
export function runTrace(trace: RecordedTrace): Timeline {
  const timeline = simulate(scenarioOf(trace))
  if (timeline.end.reason === 'refused') {
    throw new Error(`refused: ${JSON.stringify(timeline.diagnostics)}`)
  }
  return timeline
}

/** The scenario alone: a row says more than that (its id, its suite, notes). */
export function scenarioOf(trace: Omit<RecordedTrace, 'expected'>): Scenario {
  const { plan, diagnostics } = admitManifests(trace.manifests, { templateNames: 'imageTag' })
  if (plan === null) throw new Error(`no plan: ${JSON.stringify(diagnostics)}`)
  const { script, pods, metrics, router, until } = trace
  return {
    plan,
    ...(script && { script }),
    ...(pods && { pods }),
    ...(metrics && { metrics }),
    ...(router && { router }),
    ...(until !== undefined && { until }),
  }
}
