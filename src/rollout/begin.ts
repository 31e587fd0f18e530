import type { OwnedRun, ReplicaSet, Service, TrafficRouter } from '../cluster/objects.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { Plan, ServicePlan } from '../plan/plan.ts'
import { start } from '../units/time.ts'
import { noRouter } from './routing.ts'
import type { RolloutState } from './state.ts'
import { emptyStatus, type RolloutStatus } from './status.ts'

/** What a running Rollout already has, when a machine takes over from a live object. */
export interface Live {
  /** `metadata.generation`. */
  readonly generation: number
  /** Annotation `rollout.argoproj.io/revision`. */
  readonly revision: number
  /** `status`. */
  readonly status: RolloutStatus
  /** By creation, then by name. */
  readonly replicaSets: readonly ReplicaSet[]
  /** By creation, then by name. */
  readonly analysisRuns: readonly OwnedRun[]
}

/** From where the machine begins. */
export interface BeginOptions {
  /** How the object stands that the machine takes over; null or absent: there is none yet. */
  readonly live?: Live | null
  /** Whether the traffic router says when it has a weight; 'none' if absent. */
  readonly verification?: TrafficRouter['verification']
}

/**
 * The state before the controller has seen the Rollout, or as a live object stands (read it with
 * `liveFrom`).
 *
 * Services are those of the plan, with the hashes that their selectors have there. What a live
 * object does not tell is learnt by observing: the traffic router's weight is set once more, an
 * Experiment that was going on is started anew.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { begin, wakeAt } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * wakeAt(begin(plan)) // => 0
 * ```
 */
export function begin(
  plan: Plan,
  { live = null, verification = 'none' }: BeginOptions = {},
): RolloutState {
  return {
    spec: plan.rollout,
    controller: plan.controller,
    generation: live === null ? 1 : live.generation,
    revision: live === null ? 0 : live.revision,
    status: live === null ? emptyStatus : live.status,
    replicaSets: live === null ? [] : live.replicaSets,
    orphans: [],
    services: servicesOf(plan),
    router: { ...noRouter, verification },
    analysisRuns: live === null ? [] : live.analysisRuns,
    experiments: [],
    analysisTemplates: plan.analysisTemplates,
    plugins: [],
    workloadReplicas: null,
    now: start,
    rests: false,
    ordered: false,
    wakeAsked: null,
    asksAgain: false,
    failure: '',
  }
}

/** Those of the Rollout's namespace, with the hashes that their selectors have in the plan. */
export function servicesOf({ services, rollout }: Plan): readonly Service[] {
  return services.filter(({ namespace }) => namespace === rollout.namespace).map(serviceOf)
}

function serviceOf(service: ServicePlan): Service {
  return {
    name: service.name,
    hash: service.selector[hashLabel] ?? '',
    managedBy: service.managedBy,
  }
}
