import { isDeepStrictEqual } from 'node:util'
import type { AnalysisRunState } from '../../../../src/analysis/run.ts'
import type { PlainReplicaSet } from '../../../../src/cluster/objects.ts'
import type { Strategy } from '../../../../src/plan/strategy.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { Moment } from '../../../../src/timeline/moment.ts'
import type { World } from '../../../../src/timeline/world.ts'
import type { Instant } from '../../../../src/units/time.ts'
import { servicesAround } from './services.ts'

/** What a recording tells of the world around the Rollout. */
export interface RecordedParts {
  /** The Deployment, if there is one that the Rollout refers to. */
  readonly workload: boolean
  /** All Services, as the Service controller left them. */
  readonly services: boolean
}

/** The instants as they are recorded, at rest: one that shows the same as the last one is left out. */
export function recordedMoments(
  moments: readonly Moment[],
  parts: RecordedParts,
): readonly object[] {
  const recorded: object[] = []
  let last: object | null = null
  for (const moment of moments) {
    const { at, rollout } = moment.world
    if (rollout === null && last === null) continue
    const seen = {
      ...(rollout === null ? { deleted: true } : recordedMoment(rollout, moment.world)),
      ...(parts.workload && rollout !== null && workloadOf(rollout)),
      ...(parts.services && servicesAround(moment)),
    }
    if (last !== null && isDeepStrictEqual(last, seen)) continue
    recorded.push({ at: inSeconds(at), ...seen })
    last = seen
  }
  return recorded
}

// The recordings of the world around the controller tell of the Deployment as well.
function workloadOf({ spec, workloadReplicas }: RolloutState): object {
  const { workloadRef } = spec
  if (workloadRef === null) return {}
  return { workload: { replicas: workloadReplicas ?? workloadRef.replicas } }
}

function recordedMoment(rollout: RolloutState, world: World): object {
  const { status, spec } = rollout
  return {
    ...recordedStatus(status),
    replicaSets: Object.fromEntries(
      rollout.replicaSets.map((one) => [one.hash, { revision: one.revision, ...sizesOf(one) }]),
    ),
    ...unlessEmpty(
      'orphans',
      rollout.orphans.map((one) => [one.name, { revision: one.revision, ...sizesOf(one) }]),
    ),
    services: servicesOf(rollout),
    ...(spec.strategy.kind === 'blueGreen' && { blueGreen: selectorsOf(status) }),
    ...recordedWorld(world),
  }
}

/** What the recordings tell of a world beside its Rollout. */
export function recordedWorld(world: World): object {
  return {
    ...unlessEmpty('analysisRuns', world.runs.map(recordedRun)),
    ...unlessEmpty(
      'experiments',
      world.experiments.map(({ name, phase, message }) => [name, { phase, message }]),
    ),
    ...unlessEmpty(
      'experimentReplicaSets',
      world.experiments
        .flatMap(({ replicaSets }) => replicaSets)
        .map((one) => [one.name, { revision: 0, ...sizesOf(one) }]),
    ),
  }
}

function recordedStatus(status: RolloutStatus): object {
  const { weights } = status
  return {
    phase: status.phase,
    message: status.message,
    step: status.currentStepIndex,
    stable: status.stableRS,
    current: status.currentPodHash,
    abort: status.abort,
    promoteFull: status.promoteFull,
    controllerPause: status.controllerPause,
    pauses: status.pauseConditions.map((condition) => condition.reason),
    weights:
      weights === null ? null : { canary: weights.canary.weight, stable: weights.stable.weight },
    counts: {
      replicas: status.replicas,
      updated: status.updatedReplicas,
      ready: status.readyReplicas,
      available: status.availableReplicas,
    },
    conditions: Object.fromEntries(
      status.conditions.map((one) => [one.type, [one.status, one.reason, one.message]]),
    ),
  }
}

type Sizes = Pick<PlainReplicaSet, 'want' | 'have' | 'ready' | 'available' | 'scaleDownAt'>

function sizesOf({ want, have, ready, available, scaleDownAt }: Sizes): object {
  return {
    want,
    have,
    ready,
    available,
    scaleDownAt: scaleDownAt === null ? null : inSeconds(scaleDownAt),
  }
}

// What each Service that the strategy names selects; those that are not there are left out.
function servicesOf({ spec, services }: RolloutState): object {
  const named = serviceNames(spec.strategy)
  return Object.fromEntries(
    services.filter(({ name }) => named.includes(name)).map(({ name, hash }) => [name, hash]),
  )
}

function serviceNames(strategy: Strategy): readonly string[] {
  if (strategy.kind === 'blueGreen') return [strategy.activeService, strategy.previewService]
  const { canaryService, stableService, pingPong } = strategy
  return [
    canaryService,
    stableService,
    ...(pingPong === null ? [] : [pingPong.pingService, pingPong.pongService]),
  ]
}

function selectorsOf(status: RolloutStatus): object {
  const { activeSelector, previewSelector, scaleUpPreviewCheckPoint } = status
  return { active: activeSelector, preview: previewSelector, scaleUpPreviewCheckPoint }
}

function recordedRun({ name, phase, message, metricResults }: AnalysisRunState): NamedObject {
  const metrics = metricResults.map((result): NamedObject => {
    const { count, successful, failed, inconclusive, error } = result
    const { consecutiveError, consecutiveSuccess } = result
    const counts = { count, successful, failed, inconclusive, error }
    const verdict = { phase: result.phase, message: result.message }
    return [result.name, { ...verdict, ...counts, consecutiveError, consecutiveSuccess }]
  })
  return [name, { phase, message, metrics: Object.fromEntries(metrics) }]
}

type NamedObject = [name: string, object: object]

function unlessEmpty(key: string, entries: readonly (readonly [string, object])[]): object {
  return entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) }
}

function inSeconds(at: Instant): number {
  return at / 1000
}
