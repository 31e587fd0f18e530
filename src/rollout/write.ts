import type { ReplicaSet } from '../cluster/objects.ts'
import { recordIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { RolloutSpec } from '../plan/plan.ts'
import { selects } from '../plan/selects.ts'
import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import type { Own } from '../units/own.ts'
import { sameJson } from '../units/sameJson.ts'
import { copyState } from './copies.ts'
import type { RolloutState } from './state.ts'
import type { RolloutStatus } from './status.ts'
import { inOrder } from './store.ts'

/**
 * A write of the spec; `metadata.generation` rises only if the Rollout's own really changes, and
 * not if only the object that `workloadRef` names has another template.
 */
export function withSpec(state: RolloutState, spec: RolloutSpec): RolloutState {
  if (sameJson(spec, state.spec)) return state
  const next = copyState(state)
  next.spec = spec
  if (!sameJson(spec.source.spec, state.spec.source.spec)) next.generation += 1
  if (spec.workloadRef?.name !== state.spec.workloadRef?.name) next.workloadReplicas = null
  if (!sameJson(spec.selector, state.spec.selector)) claim(next, spec.selector)
  return next
}

/**
 * Every pass begins with it, and nothing else changes what it comes to: ReplicaSets that the
 * selector does not match (any more) are released, those that it matches again are adopted.
 */
export function claim(next: Own<RolloutState>, selector: JsonObject | null): void {
  const all = inOrder([...next.replicaSets, ...next.orphans])
  const isMatched = ({ hash, template }: ReplicaSet): boolean => {
    const labels = recordIn(recordIn(template.source, 'metadata'), 'labels')
    return selects(selector, { ...labels, [hashLabel]: hash })
  }
  next.replicaSets = all.filter(isMatched)
  next.orphans = all.filter((one) => !isMatched(one))
}

export function withStatus(state: RolloutState, status: RolloutStatus): RolloutState {
  const next = copyState(state)
  next.status = status
  return next
}

/** Somebody has written the annotation `rollout.argoproj.io/revision`; 0: none, or no number. */
export function withRevision(state: RolloutState, revision: number): RolloutState {
  if (state.revision === revision) return state
  const next = copyState(state)
  next.revision = revision
  return next
}

/** Somebody has scaled the object that `workloadRef` names. */
export function withWorkloadReplicas(state: RolloutState, replicas: Count): RolloutState {
  const next = copyState(state)
  next.workloadReplicas = replicas
  return next
}
