import { formatTime, readTimeText, type TimeText } from '../go/timeText.ts'
import { tagged } from '../plan/image.ts'
import type { Plan } from '../plan/plan.ts'
import type { Gates, Pods, Scenario, ScriptEntry, TrafficScenario } from '../simulation/scenario.ts'
import { type Time, textOfTime } from '../timeline/time.ts'
import { failedAnalyses } from './rehearsal/failedAnalyses.ts'
import { rehearsedSecrets } from './rehearsal/rehearsedSecrets.ts'
import { type Release, rehearsedSignals } from './rehearsal/rehearsedSignals.ts'
import { settledAt } from './rehearsal/settledAt.ts'
import { stepPluginsOf } from './rehearsal/stepPluginsOf.ts'

/** What is rehearsed; everything has a default. */
export interface RehearsalOptions {
  /**
   * `good` if absent. A bad one fails its metrics, and its pods answer with status 500; a stuck one
   * never becomes ready.
   */
  readonly release?: Release
  /** What becomes of it where it waits for a person; `promote` if absent. */
  readonly gates?: Gates
  /**
   * When the new image comes; if absent 1m, or the first whole minute at which the old one runs.
   */
  readonly at?: Time
  /** The new image; the old one under the tag `next` if absent. */
  readonly image?: string
  /** From creation to readiness of every pod; 0s if absent. */
  readonly startup?: Time
  /** What else happens after the new image came; times since the beginning. */
  readonly script?: readonly ScriptEntry[]
  /** What users ask; as in a scenario. */
  readonly traffic?: TrafficScenario
  /** The end; if absent a minute after everything has settled. */
  readonly until?: Time
}

/**
 * The scenario that people mean when they have only a file: the Rollout is applied and settles, a
 * new image comes, and where it waits for a person it is promoted. Every metric has a signal that
 * its provider and its conditions take for good, or for bad; runs of a template that is only
 * assumed come to the same; step plugins succeed; Secrets are there. It ends once everything has
 * settled, after 30 days at the latest.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, simulate } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * simulate(rehearsal(plan, { release: 'good' })).end.phase // => 'Healthy'
 * ```
 */
export function rehearsal(plan: Plan, options: RehearsalOptions = {}): Scenario {
  const { release = 'good', gates = 'promote', script = [] } = options
  const startup = textOfTime(options.startup ?? '0s')
  const image = options.image ?? newImageOf(plan)
  const pods: Pods = { startup, ...(release === 'stuck' ? { failing: [image] } : {}) }
  const secrets = rehearsedSecrets(plan)
  const plugins = stepPluginsOf(plan)
  const begun: Scenario = {
    plan,
    script: [{ at: '0s', deploy: true }],
    pods: { startup },
    ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
    ...(Object.keys(plugins).length === 0 ? {} : { plugins }),
  }
  const at = options.at === undefined ? releaseTime(begun) : textOfTime(options.at)
  const released: Scenario = {
    ...begun,
    script: [{ at: '0s', deploy: true }, { at, setImage: image }, ...script],
    pods,
    app: appOf(plan, image, release),
    ...(options.traffic === undefined ? {} : { traffic: options.traffic }),
    gates,
    ...(release === 'bad' ? failedAnalyses(plan) : {}),
  }
  const metrics = rehearsedSignals(released, image, release)
  const rehearsed = Object.keys(metrics).length === 0 ? released : { ...released, metrics }
  const { until } = options
  return { ...rehearsed, until: until === undefined ? endOf(rehearsed) : textOfTime(until) }
}

/** What the new image of a rehearsal is called. */
function newImageOf({ rollout }: Plan): string {
  const { image } = rollout.template
  const next = tagged(image, 'next')
  return next === image ? tagged(image, 'next-2') : next
}

function appOf({ rollout }: Plan, image: string, release: Release): NonNullable<Scenario['app']> {
  const status = release === 'bad' ? 500 : 200
  return { [rollout.template.image]: { status: 200 }, [image]: { status } }
}

const MINUTE = 60_000

function releaseTime(begun: Scenario): TimeText {
  const settled = settledAt(begun)
  return formatTime(Math.max(1, Math.ceil(settled / MINUTE)) * MINUTE)
}

function endOf(scenario: Scenario): TimeText {
  const last = (scenario.script ?? []).map(({ at }) => readTimeText(at) ?? 0)
  return formatTime((Math.ceil(Math.max(settledAt(scenario), ...last) / MINUTE) + 1) * MINUTE)
}
