import type { RolloutState } from '../../rollout/state.ts'
import { currentSetWeight } from '../../steps/target.ts'
import type { Count, Weight } from '../../units/amounts.ts'

/** Where a Rollout stands. */
export interface Place {
  /** `status.phase`. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** The step that is being executed, from 1; null past the last one, and where there are none. */
  readonly step: number | null
  /**
   * The canary's traffic weight: as the router was told, or without one as the steps ask; null for
   * blue-green.
   */
  readonly weight: Weight | null
  /** Pods that exist of the template's ReplicaSet, where that is not the stable one. */
  readonly canaryPods: Count
  /** Pods that exist of the stable ReplicaSet. */
  readonly stablePods: Count
  /** Of the template, and of the stable ReplicaSet; '' if there is none. */
  readonly image: string
  /** The image of the stable version; '' if there is none. */
  readonly stableImage: string
}

/** Reads the place off the state of a Rollout. */
export function placeNow(rollout: RolloutState): Place {
  const { spec, status, replicaSets } = rollout
  const { strategy, template } = spec
  const stable = replicaSets.find(({ hash }) => hash === status.stableRS)
  const canary = replicaSets.find(({ hash }) => hash === template.hash && hash !== stable?.hash)
  const steps = strategy.kind === 'canary' ? strategy.steps : []
  const index = status.currentStepIndex
  return {
    phase: status.phase,
    message: status.message,
    step: index !== null && index < steps.length ? index + 1 : null,
    weight: weightNow(rollout),
    canaryPods: canary?.have ?? 0,
    stablePods: stable?.have ?? 0,
    image: template.image,
    stableImage: stable?.template.image ?? '',
  }
}

/** {@link Place.weight} by itself. */
export function weightNow({ spec, status, router }: RolloutState): Weight | null {
  const { strategy } = spec
  if (strategy.kind !== 'canary') return null
  const maxTrafficWeight = strategy.trafficRouting?.maxTrafficWeight ?? 100
  // A promoted canary is the stable one, and gets nothing any more.
  if (status.stableRS === status.currentPodHash) return 0
  if (strategy.trafficRouting !== null) return router.weight ?? 0
  const { currentStepIndex: index, abort: aborted } = status
  return currentSetWeight({ steps: strategy.steps, index, aborted, maxTrafficWeight })
}
