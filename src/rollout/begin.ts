import type { OwnedRun, ReplicaSet, Service, TrafficRouter } from '../cluster/objects.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { Plan, ServicePlan } from '../plan/plan.ts'
import { start } from '../units/time.ts'
import { noRouter } from './routing.ts'
import type { RolloutState } from './state.ts'
import { emptyStatus, type RolloutStatus } from './status.ts'

/** What a running Rollout already has, when a machine takes over from a live object. */
export interface Live {
  readonly generation: number
  readonly revision: number
  readonly status: RolloutStatus
  /** By creation, then by name. */
  readonly replicaSets: readonly ReplicaSet[]
  /** By creation, then by name. */
  readonly analysisRuns: readonly OwnedRun[]
}

/**
 * The state before the controller has seen the Rollout, or as a live object stands (read it with
 * `liveFrom`).
 *
 * Services are those of the plan, with the hashes that their selectors have there. What a live
 * object does not tell is learnt by observing: the traffic router's weight is set once more, an
 * Experiment that was going on is started anew.
 */
export function begin(
  plan: Plan,
  live: Live | null = null,
  verification: TrafficRouter['verification'] = 'none',
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

/** The Services of a plan as they are written, with the hashes that their selectors have there. */
export function servicesOf(plan: Plan): readonly Service[] {
  return plan.services
    .filter((service) => service.namespace === plan.rollout.namespace)
    .map(serviceOf)
}

function serviceOf(service: ServicePlan): Service {
  return {
    name: service.name,
    hash: service.selector[hashLabel] ?? '',
    managed: service.managed,
  }
}
