import type { OwnedRun, ReplicaSet } from '../../src/cluster/objects.ts'
import type { Order } from '../../src/cluster/order.ts'
import { admitManifests } from '../../src/manifest/read.ts'
import type { Plan, PodTemplate } from '../../src/plan/plan.ts'
import { readPodTemplate } from '../../src/plan/podTemplate.ts'
import { begin } from '../../src/rollout/begin.ts'
import { beginPass } from '../../src/rollout/beginPass.ts'
import type { Draft, Pass } from '../../src/rollout/contract.ts'
import { copyStatus } from '../../src/rollout/copies.ts'
import { rulesOf } from '../../src/rollout/reconcilers/strategies.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import type { RolloutCondition, RolloutStatus } from '../../src/rollout/status.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { type Instant, instant } from '../../src/units/time.ts'
import { rollout, service, template } from '../manifest/given.ts'

// What the tests of this room begin with: the Rollout `demo` of four pods, on its way from v1 to v2.

export const at = (second: number): Instant => instant(second * 1000)

const image = { spec: { containers: [{ name: 'app', image: 'app:v2' }] } }
const names = ['demo-canary', 'demo-stable', 'demo-active', 'demo-preview', 'ping', 'pong']
const world = [...names.map((name) => service(name)), template('check'), template('other')]

function planOf(strategy: JsonObject, spec: JsonObject = {}): Plan {
  const written = rollout(strategy, { replicas: 4, template: image, ...spec })
  const { plan, diagnostics } = admitManifests([written, ...world], { templateNames: 'imageTag' })
  if (plan === null || plan.rollout.refused !== '') {
    throw new Error(plan?.rollout.refused ?? JSON.stringify(diagnostics))
  }
  return plan
}

/** A canary of setWeight 25, pause, setWeight 75, with one pod at a time. */
export function canary(fields: JsonObject = {}, spec: JsonObject = {}): Plan {
  const steps = [{ setWeight: 25 }, { pause: {} }, { setWeight: 75 }]
  return planOf({ canary: { maxSurge: 1, maxUnavailable: 0, steps, ...fields } }, spec)
}

/** The same behind a traffic router. */
export function routed(fields: JsonObject = {}, spec: JsonObject = {}): Plan {
  const steps = [{ setWeight: 25 }, { pause: {} }, { setWeight: 75 }]
  const trafficRouting = {
    plugins: { 'example/router': {} },
    managedRoutes: [{ name: 'beta' }, { name: 'shadow' }],
  }
  const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }
  return planOf({ canary: { steps, trafficRouting, ...services, ...fields } }, spec)
}

export function blueGreen(fields: JsonObject = {}, spec: JsonObject = {}): Plan {
  const services = { activeService: 'demo-active', previewService: 'demo-preview' }
  return planOf({ blueGreen: { ...services, ...fields } }, spec)
}

/** A ReplicaSet all of whose pods are available. */
export function replicaSet(hash: string, pods: number, more: Partial<ReplicaSet> = {}): ReplicaSet {
  const revision = Number(hash.slice(1))
  return {
    name: `demo-${hash}`,
    hash,
    template: podTemplate(hash),
    ephemeral: null,
    createdAt: at(revision),
    minReadySeconds: 0,
    revision,
    revisionHistory: '',
    desiredReplicas: 4,
    scaleDownAt: null,
    want: pods,
    have: pods,
    ready: pods,
    available: pods,
    pods:
      pods === 0
        ? []
        : [{ count: pods, createdAt: at(revision), readyAt: at(revision), heldUntil: null }],
    failure: '',
    ...more,
  }
}

export interface Standing extends Omit<Partial<RolloutState>, 'status'> {
  readonly status?: Partial<RolloutStatus>
}

/** In the middle of an update: v1 is stable and has all its pods, v2 has none yet. */
export function updating(plan: Plan, { status, ...more }: Standing = {}): RolloutState {
  const begun = begin(plan)
  const { strategy, stepsHash } = plan.rollout
  const stepped = strategy.kind === 'canary' && strategy.steps.length > 0
  return {
    ...begun,
    now: at(50),
    revision: 2,
    replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0)],
    ...more,
    status: {
      ...begun.status,
      stableRS: 'v1',
      currentPodHash: 'v2',
      currentStepIndex: stepped ? 0 : null,
      currentStepHash: stepsHash,
      observedGeneration: 1,
      phase: 'Progressing',
      ...status,
    },
  }
}

/** After the update: v2 is stable and has all pods, v1 has none. */
export function promoted(plan: Plan, { status, ...more }: Standing = {}): RolloutState {
  const { strategy } = plan.rollout
  const steps = strategy.kind === 'canary' ? strategy.steps.length : 0
  return updating(plan, {
    replicaSets: [replicaSet('v1', 0), replicaSet('v2', 4)],
    ...more,
    status: { stableRS: 'v2', currentStepIndex: steps > 0 ? steps : null, ...status },
  })
}

/** A pass over a state, at a second. */
export function passOf(state: RolloutState, second = 100): Pass {
  return beginPass(state, rulesOf(state.spec), at(second))
}

export function draftOf(pass: Pass, more: Partial<RolloutStatus> = {}): Draft {
  return { ...copyStatus(pass.prev), ...more }
}

export function condition(
  type: RolloutCondition['type'],
  status: RolloutCondition['status'],
  reason: string,
  since = 0,
): RolloutCondition {
  const message = `said at ${since}s`
  return { type, status, reason, message, lastUpdateTime: at(since), lastTransitionTime: at(since) }
}

export function pausedSince(second: number, reason = 'CanaryPauseStep'): Partial<RolloutStatus> {
  return { controllerPause: true, pauseConditions: [{ reason, startTime: at(second) }] }
}

export function run(name: string, more: Partial<OwnedRun> = {}): OwnedRun {
  const spec = { metrics: [], dryRun: [], args: [], measurementRetention: [], ttlStrategy: null }
  return {
    name,
    kind: 'Background',
    hash: 'v2',
    stepIndex: null,
    createdAt: at(10),
    spec: spec as unknown as OwnedRun['spec'],
    terminate: false,
    phase: 'Running',
    message: '',
    ...more,
  }
}

/** A pause that conditions have caught up with. */
export const paused = (second: number, reason?: string): Partial<RolloutStatus> => ({
  ...pausedSince(second, reason),
  conditions: [
    condition('Progressing', 'Unknown', 'RolloutPaused', second),
    condition('Paused', 'True', 'RolloutPaused', second),
  ],
})

/** What was ordered of the world, each order in a few words. */
export function ordersOf({ effects }: { readonly effects: readonly Order[] }): string[] {
  return effects.flatMap((effect) => {
    switch (effect.kind) {
      case 'recordEvent':
      case 'annotateReplicaSet':
        return []
      case 'scaleReplicaSet':
        return [`scale ${effect.hash} ${effect.from}→${effect.to}`]
      case 'switchService':
        return [`${effect.service} → ${effect.hash}`]
      case 'setWeight':
        return [`weight ${effect.weight}`]
      case 'updateHash':
        return [`hashes ${effect.canaryHash} ${effect.stableHash}`]
      case 'setHeaderRoute':
      case 'setMirrorRoute':
        return [`${effect.kind} ${effect.route.name}`]
      case 'createAnalysisRun':
      case 'terminateAnalysisRun':
      case 'deleteAnalysisRun':
        return [`${effect.kind} ${effect.run}`]
      case 'createExperiment':
      case 'terminateExperiment':
      case 'deleteExperiment':
        return [`${effect.kind} ${effect.experiment}`]
      case 'createReplicaSet':
      case 'deleteReplicaSet':
      case 'evictPods':
        return [`${effect.kind} ${effect.hash}`]
      default:
        return [effect.kind]
    }
  })
}

/** The controller's events, reason and text. */
export function eventsOf({ effects }: { readonly effects: readonly Order[] }): string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'recordEvent' ? [`${effect.reason}: ${effect.message}`] : [],
  )
}

/** The scale-down deadlines that stand, in seconds, by hash. */
export function deadlinesOf({ replicaSets }: Pick<Pass, 'replicaSets'>): Record<string, number> {
  return Object.fromEntries(
    replicaSets.flatMap(({ hash, scaleDownAt }) =>
      scaleDownAt === null ? [] : [[hash, scaleDownAt / 1000]],
    ),
  )
}

function podTemplate(tag: string): PodTemplate {
  const containers = [{ name: 'app', image: `app:${tag}`, ports: [{ containerPort: 80 }] }]
  const metadata = { labels: { app: 'demo' } }
  return readPodTemplate({ metadata, spec: { containers } }, 'imageTag')
}
