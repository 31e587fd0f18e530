import type { ReplicaSet } from '../cluster/objects.ts'
import { withPodTemplate } from '../plan/edit.ts'
import type { RolloutState } from './state.ts'
import { withSpec } from './write.ts'

export type Undone =
  | { readonly ok: true; readonly state: RolloutState }
  /** In the words of the kubectl plugin; nothing is written. */
  | { readonly ok: false; readonly state: RolloutState; readonly error: string }

/**
 * `kubectl argo rollouts undo`: writes the pod template of a revision into the spec; 0 is the
 * previous one.
 */
export function undo(state: RolloutState, revision: number): Undone {
  const found = revision === 0 ? previous(state.replicaSets) : byRevision(state, revision)
  if (found === undefined) {
    const error =
      revision > 0
        ? `unable to find specified revision ${revision} in history`
        : `no revision found for rollout "${state.spec.name}"`
    return { ok: false, state, error }
  }
  if (found.hash === state.spec.template.hash) {
    const error = `skipped rollback (current template already matches revision ${revision})`
    return { ok: false, state, error }
  }
  return { ok: true, state: withSpec(state, withPodTemplate(state.spec, found.template)) }
}

function byRevision(state: RolloutState, revision: number): ReplicaSet | undefined {
  return state.replicaSets.find((one) => one.revision === revision)
}

function previous(replicaSets: readonly ReplicaSet[]): ReplicaSet | undefined {
  return replicaSets.toSorted((a, b) => b.revision - a.revision)[1]
}
