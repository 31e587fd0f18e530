import { admitManifests } from '../../../../src/manifest/read.ts'
import type { TemplateNames } from '../../../../src/plan/plan.ts'
import type { ControllerName } from '../../../../src/releases/version.ts'
import type { Scenario } from '../../../../src/simulation/scenario.ts'
import { scriptVerbs } from '../../../../src/simulation/script.ts'
import { simulate } from '../../../../src/simulation/simulate.ts'
import type { Timeline } from '../../../../src/timeline/timeline.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { type RecordedScenario, scenarioInText } from '../../scenarioInText.ts'

/** A scenario in the recordings' words, and what the original controllers did with it on a fake clock. */
export interface RecordedTrace extends RecordedScenario {
  readonly id: string
  readonly suite: string
  readonly manifests: readonly JsonObject[]
  /** The Service controller ran as well; absent: it did not. */
  readonly serviceController?: true
  readonly script?: readonly JsonObject[]
  /** Which release's controller was recorded. */
  readonly controller?: ControllerName
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

/** The scenario asks for a part of the world that cannot be played yet. */
export function unplayed({ script }: RecordedTrace): boolean {
  return (script ?? []).some((entry) =>
    Object.keys(entry).some(
      (key) => key !== 'at' && !(scriptVerbs as readonly string[]).includes(key),
    ),
  )
}

/** The scenario of a trace, run once. Most recordings name their templates by image tag. */
export function runTrace(trace: RecordedTrace, names: TemplateNames = 'imageTag'): Timeline {
  const timeline = simulate(scenarioOf(trace, names))
  if (timeline.end.reason === 'refused') {
    throw new Error(`refused: ${JSON.stringify(timeline.diagnostics)}`)
  }
  return timeline
}

/** The recordings were made past the providers: a value is the result itself. */
function plain(metrics: NonNullable<Scenario['metrics']>): NonNullable<Scenario['metrics']> {
  const wrapped = Object.entries(metrics).map(
    ([name, signal]) => [name, { plain: signal }] as const,
  )
  return Object.fromEntries(wrapped)
}

function played(trace: Omit<RecordedTrace, 'expected' | 'suite'>): RecordedScenario {
  const { script, pods, metrics, router, plugins, until } = trace
  return { script, pods, metrics, router, plugins, until }
}

/** The scenario alone: a row says more than that (its id, its suite, notes). */
export function scenarioOf(
  trace: Omit<RecordedTrace, 'expected' | 'suite'>,
  templateNames: TemplateNames = 'imageTag',
): Scenario {
  const { plan, diagnostics } = admitManifests(trace.manifests, { templateNames })
  if (plan === null) throw new Error(`no plan: ${JSON.stringify(diagnostics)}`)
  const { script, pods, metrics, router, plugins, until } = scenarioInText(played(trace))
  const { controller } = trace
  const serviceController = trace.serviceController ?? false
  return {
    plan,
    serviceController,
    ...(script && { script }),
    ...(pods && { pods }),
    ...(metrics && { metrics: plain(metrics) }),
    ...(router && { router }),
    ...(plugins && { plugins }),
    ...(controller && { controller }),
    ...(until !== undefined && { until }),
  }
}
