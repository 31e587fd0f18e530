import type { Count } from '../../units/amounts.ts'
import { isPromoted } from '../status.ts'

/** What the plugin shows of a Rollout. */
export interface PhaseText {
  /** Healthy, Progressing, Paused, Degraded … */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** What a client, such as the kubectl plugin, looks at before it believes the stored phase. */
export interface ClientView {
  /** `metadata.generation`. */
  readonly generation: number
  /** `status.observedGeneration` as it is stored: a text. */
  readonly observedGeneration: string
  readonly controllerPause: boolean
  readonly pauseConditions: readonly unknown[]
  /** Annotation `workload-generation` of a Rollout with `workloadRef`, null without one. */
  readonly workloadGeneration: number | null
  /** `status.workloadObservedGeneration`. */
  readonly observedWorkloadGeneration: string
}

/**
 * The phase as clients show it: the stored one, unless the controller has not seen the latest write
 * yet. (`rolloututil.GetRolloutPhase`)
 */
export function clientPhase(view: ClientView, stored: PhaseText): PhaseText {
  const waiting = waitingForController(view)
  return waiting === '' ? stored : { phase: 'Progressing', message: waiting }
}

function waitingForController(view: ClientView): string {
  const observed = integerIn(view.observedGeneration)
  // What is no number, or lies ahead, was written by a controller that did not count generations
  // yet.
  if (observed !== null && observed < view.generation) {
    return 'waiting for rollout spec update to be observed'
  }
  if (view.controllerPause && view.pauseConditions.length === 0) {
    return 'waiting for rollout to unpause'
  }
  const workload = integerIn(view.observedWorkloadGeneration)
  if (
    view.workloadGeneration !== null &&
    workload !== null &&
    workload !== view.workloadGeneration
  ) {
    return 'waiting for rollout spec update to be observed for the reference workload'
  }
  return ''
}

function integerIn(text: string): number | null {
  return /^[+-]?[0-9]+$/.test(text) ? Number(text) : null
}

export interface CanaryPods {
  readonly routed: boolean
  readonly replicas: Count
  readonly updatedReplicas: Count
  readonly stableRS: string
  readonly currentPodHash: string
}

/**
 * The last reasons why a canary still progresses, once all its pods are updated and available; ''
 * if none.
 */
export function canaryWaitsFor(pods: CanaryPods): string {
  // With routing the former stable stays up for a while on purpose.
  if (!pods.routed && pods.replicas > pods.updatedReplicas) {
    return 'old replicas are pending termination'
  }
  return isPromoted(pods) ? '' : 'waiting for all steps to complete'
}

export interface BlueGreenHashes {
  readonly activeSelector: string
  readonly stableRS: string
  readonly currentPodHash: string
}

/**
 * The last reasons why a blue-green update still progresses, once all its pods are available; '' if
 * none. `awaitsAnalysis`: there is a `postPromotionAnalysis`, and its run is not over.
 */
export function blueGreenWaitsFor(hashes: BlueGreenHashes, awaitsAnalysis: boolean): string {
  const { activeSelector, stableRS, currentPodHash } = hashes
  if (activeSelector === '' || activeSelector !== currentPodHash) {
    return 'active service cutover pending'
  }
  if (stableRS === currentPodHash) return ''
  return awaitsAnalysis
    ? 'waiting for analysis to complete'
    : 'waiting for post-promotion verification to complete'
}
