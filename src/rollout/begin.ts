import type { Plan, ServicePlan } from '../plan/plan.ts'
import { start } from '../units/time.ts'
import { noRouter } from './routing.ts'
import type { ReplicaSet, RolloutState, Router, Service } from './state.ts'
import { emptyStatus, type RolloutStatus } from './status.ts'

/** Selector key by which the controller points a Service at a ReplicaSet. */
export const hashKey = 'rollouts-pod-template-hash'

/** What a running Rollout already has, when a machine takes over from a live object. */
export interface Live {
  readonly generation: number
  readonly revision: number
  readonly status: RolloutStatus
  readonly replicaSets: readonly ReplicaSet[]
}

/** The state before the controller has seen the Rollout, or as a live object stands. */
export function begin(
  plan: Plan,
  live: Live | null = null,
  verification: Router['verification'] = 'none',
): RolloutState {
  return {
    spec: plan.rollout,
    generation: live === null ? 1 : live.generation,
    revision: live === null ? 0 : live.revision,
    status: live === null ? emptyStatus : live.status,
    replicaSets: live === null ? [] : live.replicaSets,
    services: plan.services
      .filter((service) => service.namespace === plan.rollout.namespace)
      .map(serviceOf),
    router: { ...noRouter, verification },
    analysisRuns: [],
    experiments: [],
    analysisTemplates: plan.analysisTemplates,
    plugins: [],
    now: start,
    settled: false,
    wakeAsked: null,
    failure: '',
  }
}

function serviceOf(service: ServicePlan): Service {
  return {
    name: service.name,
    hash: service.selector[hashKey] ?? '',
    managed: service.managed,
  }
}
