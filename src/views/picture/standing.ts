import type { ReplicaSet } from '../../cluster/objects.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import { phaseOf } from '../../rollout/phaseOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { stepString } from '../../steps/step.ts'
import { type WorkloadNow, workloadOf } from '../../timeline/workload.ts'
import type { World } from '../../timeline/world.ts'
import { otherPods } from './otherPods.ts'
import { askedWeight, fullWeight, realWeight, routedWeight } from './weights.ts'

/** How what a plan is for stands in a world, as far as a picture shows it. */
export interface StandingNow {
  readonly name: string
  readonly phase: string
  readonly message: string
  /** '' where there is no step. */
  readonly step: string
  readonly asked: number
  /** null where nothing routes. */
  readonly routed: number | null
  readonly real: number
  /** 0 where nobody asks for weights. */
  readonly full: number
  /** Ready pods that are neither stable nor the newest. */
  readonly others: number
  /** What stands before a template's name in those of ReplicaSets; '' where they are revisions. */
  readonly templatePrefix: string
  readonly replicaSets: readonly StandingReplicaSet[]
}

/** What a picture shows of a ReplicaSet. */
export type StandingReplicaSet = Pick<
  ReplicaSet,
  'name' | 'hash' | 'template' | 'revision' | 'want' | 'have' | 'ready' | 'available'
>

/** null while it is not there. */
export function standingOf(world: World): StandingNow | null {
  if (world.rollout !== null) return ofRollout(world.rollout, world)
  const workload = workloadOf(world)
  if (workload !== null) return ofDeployment(workload)
  const experiment = aloneIn(world)
  return experiment === null ? null : ofExperiment(experiment)
}

/** The Experiment that no Rollout has made; null where there is none. */
export function aloneIn({ experiments }: Pick<World, 'experiments'>): ExperimentState | null {
  return experiments.find(({ hasRollout }) => !hasRollout) ?? null
}

/**
 * Two worlds whose Rollout, Deployments and network are the very same stand alike; without a
 * Rollout their Experiments as well.
 */
export function standsAlike(before: World | null, world: World): boolean {
  return (
    before?.rollout === world.rollout &&
    before.deployments === world.deployments &&
    (world.rollout !== null || before.experiments === world.experiments) &&
    before.traffic?.network === world.traffic?.network
  )
}

function ofRollout(rollout: RolloutState, world: World): StandingNow {
  const { phase, message } = phaseOf(rollout)
  return {
    name: rollout.spec.name,
    phase,
    message,
    step: stepOf(rollout),
    asked: askedWeight(rollout),
    routed: routedWeight(rollout),
    real: realWeight(rollout, world),
    full: fullWeight(rollout),
    others: otherPods(rollout),
    templatePrefix: '',
    replicaSets: rollout.replicaSets,
  }
}

function stepOf({ spec, status }: RolloutState): string {
  const { strategy } = spec
  if (strategy.kind !== 'canary' || status.currentStepIndex === null || status.abort) return ''
  const step = strategy.steps[status.currentStepIndex]
  return step === undefined ? '' : stepString(step)
}

// Nobody asks for a weight: the new pods get their share of what is ready.
function ofDeployment({ name, phase, message, newHash, replicaSets }: WorkloadNow): StandingNow {
  let [own, all] = [0, 0]
  for (const { hash, ready } of replicaSets) {
    all += ready
    if (hash === newHash) own += ready
  }
  const share = all === 0 ? 0 : (100 * own) / all
  const told = phase === 'Healthy' ? '' : message
  return {
    name,
    phase,
    message: told,
    step: '',
    asked: share,
    routed: null,
    real: share,
    full: 100,
    others: 0,
    templatePrefix: '',
    replicaSets,
  }
}

// Its templates are what revisions are elsewhere, and only a Rollout gives them weights.
function ofExperiment({ name, phase, message, replicaSets }: ExperimentState): StandingNow {
  return {
    name,
    phase,
    message,
    step: '',
    asked: 0,
    routed: null,
    real: 0,
    full: 0,
    others: 0,
    templatePrefix: `${name}-`,
    replicaSets: replicaSets.map((one) => ({ ...one, hash: one.template.hash, revision: 0 })),
  }
}
