import type { ReplicaSet } from '../../src/cluster/objects.ts'
import type { Order } from '../../src/cluster/order.ts'
import { planOf } from '../../src/fast-check/arbitraries/plans.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { RolloutStatus } from '../../src/rollout/status.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Moment } from '../../src/timeline/moment.ts'
import { type Timeline, timelineOf } from '../../src/timeline/timeline.ts'
import type { World } from '../../src/timeline/world.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { instant, seconds } from '../../src/units/time.ts'

// Small true stories, and ways to tamper with them: a law is tested by what it refuses.

export interface Story {
  readonly plan: Plan
  readonly timeline: Timeline
}

/** `app:v1` runs; `app:v2` is deployed at 60 s; pods take 10 s to start. */
export function storyOf(
  strategy: JsonObject,
  world: Omit<Scenario, 'plan'> = {},
  spec: JsonObject = {},
  metric: JsonObject = {},
): Story {
  const plan = planFrom(strategy, spec, metric)
  const script = [{ at: '1m', setImage: 'app:v2' }, ...(world.script ?? [])]
  const given = { pods: { startup: '10s' }, until: '400s', ...world, script, plan }
  return { plan, timeline: simulate(given) }
}

export function planFrom(
  strategy: JsonObject,
  spec: JsonObject = {},
  metric: JsonObject = {},
): Plan {
  const kind = 'activeService' in strategy ? 'blueGreen' : 'canary'
  const labels = { app: 'demo' }
  const containers = [{ name: 'app', image: 'app:v1' }]
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas: 4,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers } },
      strategy: { [kind]: strategy },
      ...spec,
    },
  }
  return planOf([rollout, ...servicesIn(strategy), template(metric)])
}

function servicesIn(strategy: JsonObject): readonly JsonObject[] {
  const { pingPong = {} } = strategy
  return Object.entries({ ...strategy, ...(pingPong as JsonObject) }).flatMap(([field, name]) =>
    field.endsWith('Service') && typeof name === 'string'
      ? [
          {
            apiVersion: 'v1',
            kind: 'Service',
            metadata: { name },
            spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
          },
        ]
      : [],
  )
}

function template(metric: JsonObject): JsonObject {
  const provider = { web: { url: 'http://metrics.example.com' } }
  const successCondition = 'result >= 0.95'
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: 'check' },
    spec: { metrics: [{ name: 'success-rate', successCondition, provider, ...metric }] },
  }
}

export const basic: JsonObject = {
  steps: [{ setWeight: 50 }, { pause: { duration: '30s' } }, { setWeight: 75 }, { pause: {} }],
}

export const routed: JsonObject = {
  ...basic,
  canaryService: 'demo-canary',
  stableService: 'demo-stable',
  trafficRouting: { smi: {} },
}

export const blueGreen: JsonObject = {
  activeService: 'demo-active',
  previewService: 'demo-preview',
  autoPromotionSeconds: 20,
}

export const check: JsonObject = { templates: [{ templateName: 'check' }] }

/** The story with another moment at a second; every later moment stays as it was. */
function tampered(
  { timeline }: Story,
  second: number,
  change: (moment: Moment) => Partial<Moment>,
): Timeline {
  const at = after(second)
  const moments = timeline.moments.map((moment) =>
    moment.at === at ? { ...moment, ...change(moment) } : moment,
  )
  if (!moments.some((moment) => moment.at === at)) throw new Error(`no moment at ${second}s`)
  return timelineOf(moments, timeline.diagnostics, timeline.end)
}

/** The story with a Rollout that is different at a second. */
export function withRollout(
  story: Story,
  second: number,
  change: (rollout: RolloutState) => Partial<RolloutState>,
): Timeline {
  return tampered(story, second, ({ world }) => ({ world: changedWorld(world, change) }))
}

export function withStatus(story: Story, second: number, fields: Partial<RolloutStatus>): Timeline {
  return withRollout(story, second, ({ status }) => ({ status: { ...status, ...fields } }))
}

/** The story with a ReplicaSet that is different at a second. */
export function withReplicaSet(
  story: Story,
  second: number,
  hash: string,
  fields: Partial<ReplicaSet>,
): Timeline {
  return withRollout(story, second, ({ replicaSets }) => ({
    replicaSets: replicaSets.map((one) => (one.hash === hash ? { ...one, ...fields } : one)),
  }))
}

/** The story with other orders at a second. */
export function withOrders(
  story: Story,
  second: number,
  change: (effects: readonly Order[]) => readonly Order[],
): Timeline {
  return tampered(story, second, ({ effects }) => ({ effects: change(effects) }))
}

export function withWorld(
  story: Story,
  second: number,
  change: (world: World) => Partial<World>,
): Timeline {
  return tampered(story, second, ({ world }) => ({ world: { ...world, ...change(world) } }))
}

export function after(second: number): ReturnType<typeof instant> {
  return instant(seconds(second))
}

function changedWorld(
  world: World,
  change: (rollout: RolloutState) => Partial<RolloutState>,
): World {
  if (world.rollout === null) throw new Error('there is no Rollout yet')
  return { ...world, rollout: { ...world.rollout, ...change(world.rollout) } }
}

/** Second of the last moment. */
export function lastOf({ timeline }: Story): number {
  return (timeline.moments.at(-1)?.at ?? 0) / 1000
}

/** Second of the first moment whose Rollout is like that. */
export function secondWhere(
  { timeline }: Story,
  is: (rollout: RolloutState, second: number) => boolean,
): number {
  const found = timeline.moments.find(
    ({ at, world }) => world.rollout !== null && is(world.rollout, at / 1000),
  )
  if (found === undefined) throw new Error('there is no such moment')
  return found.at / 1000
}

/** The same story, with a moment that happens at another second. */
export function earlier({ plan, timeline }: Story, from: number, to: number): Story {
  const moments = timeline.moments.map((moment) =>
    moment.at === after(from)
      ? {
          ...moment,
          at: after(to),
          effects: moment.effects.map((effect) => ({ ...effect, at: after(to) })),
          world: { ...moment.world, at: after(to) },
        }
      : moment,
  )
  return { plan, timeline: timelineOf(moments, timeline.diagnostics, timeline.end) }
}

/** The same story, in which nobody is said to have done anything. */
export function withoutActions({ plan, timeline }: Story): Story {
  const moments = timeline.moments.map((moment) => ({ ...moment, actions: [] }))
  return { plan, timeline: timelineOf(moments, timeline.diagnostics, timeline.end) }
}
