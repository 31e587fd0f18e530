import type { ReplicaSet } from '../cluster/objects.ts'
import { recordIn } from '../document/fields.ts'
import { canonicalPodTemplate } from '../fingerprint/podTemplate.ts'
import { withPodTemplate } from '../plan/edit.ts'
import { readPodTemplate } from '../plan/podTemplate.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import type { RolloutState } from './state.ts'
import { withSpec } from './write.ts'

export type Undone =
  | { readonly ok: true; readonly state: RolloutState }
  /** In the words of the kubectl plugin; nothing is written. */
  | { readonly ok: false; readonly state: RolloutState; readonly error: string }

/**
 * `kubectl argo rollouts undo`: writes the pod template of a revision into the spec; 0 is the
 * previous one. It is the ReplicaSet's template, with the metadata and the affinity that the
 * controller has put there: then it is a new revision, and no way back to the old one.
 */
export function undo(state: RolloutState, revision: number): Undone {
  const { spec } = state
  const found = revision === 0 ? previous(state.replicaSets) : byRevision(state, revision)
  if (found === undefined) {
    const error =
      revision > 0
        ? `unable to find specified revision ${revision} in history`
        : `no revision found for rollout "${spec.name}"`
    return { ok: false, state, error }
  }
  if (isMatchedBy(state, found)) {
    const error = `skipped rollback (current template already matches revision ${revision})`
    return { ok: false, state, error }
  }
  const template = readPodTemplate(found.template.source, spec.template.names)
  return { ok: true, state: withSpec(state, withPodTemplate(spec, template)) }
}

function byRevision(state: RolloutState, revision: number): ReplicaSet | undefined {
  return state.replicaSets.find((one) => one.revision === revision)
}

function previous(replicaSets: readonly ReplicaSet[]): ReplicaSet | undefined {
  return replicaSets.toSorted((a, b) => b.revision - a.revision)[1]
}

/**
 * All that the Rollout's own template sets is the same in the ReplicaSet's, which may set more:
 * `equalIgnoreHash`, by DeepDerivative. A Rollout with a `workloadRef` has no template of its own.
 */
function isMatchedBy({ spec }: RolloutState, { template }: ReplicaSet): boolean {
  if (recordIn(recordIn(spec.source, 'spec'), 'template') === null) return false
  return derives(storedForm(spec.template.source), storedForm(template.source))
}

// Both are compared as Kubernetes stores them: quantities in their shortest form, empty fields
// gone.
function storedForm(source: Parameters<typeof canonicalPodTemplate>[0]): Json {
  return JSON.parse(canonicalPodTemplate(source)) as Json
}

// What is empty in the first says nothing; a list may be the beginning of a longer one.
function derives(one: Json | undefined, other: Json | undefined): boolean {
  if (one === null || one === '') return other !== undefined
  if (Array.isArray(one)) {
    if (one.length === 0) return other !== undefined
    return (
      Array.isArray(other) &&
      one.length <= other.length &&
      one.every((entry, index) => derives(entry, other[index]))
    )
  }
  if (isJsonObject(one)) {
    const keys = Object.keys(one)
    if (keys.length === 0) return other !== undefined
    return isJsonObject(other) && keys.every((key) => derives(one[key], other[key]))
  }
  return one === other
}
