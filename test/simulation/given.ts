import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { prepare } from '../../src/simulation/prepare.ts'
import type { Program } from '../../src/simulation/program.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { beginInstant, type WorldNow } from '../../src/simulation/worldNow.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import type { World } from '../../src/timeline/world.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { type Instant, instant } from '../../src/units/time.ts'
import { canary, deployment, service, template } from '../manifest/given.ts'

// What the tests of this room begin with: a canary of setWeight 50, pause 30s; pods that take 5 s.

export const at = (second: number): Instant => instant(second * 1000)

const steps = [{ setWeight: 50 }, { pause: { duration: '30s' } }]

export function planOf(
  strategy: JsonObject = {},
  spec: JsonObject = {},
  others: readonly JsonObject[] = [],
): Plan {
  const written = canary({ steps, ...strategy }, { replicas: 2, ...spec })
  const world = ['demo-canary', 'demo-stable'].map((name) => service(name))
  const { plan, diagnostics } = admitManifests([written, ...world, template('check'), ...others], {
    templateNames: 'imageTag',
  })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}

/** A plan for a Deployment of app:v1. */
export function deploymentPlan(spec: JsonObject = {}, others: readonly JsonObject[] = []): Plan {
  const { plan, diagnostics } = admitManifests([deployment(spec), ...others], {
    templateNames: 'imageTag',
    deployment: 'demo',
  })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}

/** A Rollout that refers to the Deployment of four pods beside it. */
export function migrationPlan(reference: JsonObject = {}, spec: JsonObject = {}): Plan {
  const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'demo', ...reference }
  const own = { template: null, selector: null, workloadRef, replicas: 4, ...spec }
  return planOf({}, own, [deployment({ replicas: 4 })])
}

export function scenarioOf(more: Partial<Scenario> = {}): Scenario {
  return { plan: planOf(), pods: { startup: '5s' }, until: '5m', ...more }
}

export function programOf(more: Partial<Scenario> = {}): Program {
  const { program, diagnostics } = prepare(scenarioOf(more))
  if (program === null) throw new Error(JSON.stringify(diagnostics))
  return program
}

export function simulated(more: Partial<Scenario> = {}): Timeline {
  return simulate(scenarioOf(more))
}

/** A world in few words: `Paused v1 1/1 v2 1/1`, available and wanted pods of each ReplicaSet. */
export function told(world: World | null): string {
  if (world?.rollout == null) return 'nothing'
  const { status, replicaSets } = world.rollout
  const pods = replicaSets.map((one) => `${one.hash} ${one.available}/${one.want}`)
  return [status.phase, ...pods].join(' ')
}

/** The first Deployment likewise: `v1 4/4 v2 0/2`. */
export function toldDeployment(world: World | null): string {
  const [state] = world?.deployments ?? []
  if (state === undefined) return 'nothing'
  return state.replicaSets.map((one) => `${one.hash} ${one.available}/${one.want}`).join(' ')
}

/** The beginning of an instant over a world of which only this is given. */
export function nowOf(
  world: Partial<World>,
  second: number,
  scenario: Partial<Scenario> = {},
): WorldNow {
  return beginInstant(programOf(scenario), { ...emptyWorld, ...world }, at(second))
}
