import { withPodTemplate } from '../plan/edit.ts'
import { readPodTemplate } from '../plan/podTemplate.ts'
import type { JsonObject } from '../units/json.ts'
import {
  alreadyMatches,
  failedRestoring,
  objectionToWorkload,
  restored,
  restoredTemplate,
  skipped,
} from '../verbs/restoration.ts'
import type { Answered } from './answered.ts'
import type { RolloutState } from './state.ts'
import { withSpec } from './write.ts'

/**
 * `kubectl argo rollouts undo`: writes the pod template of a revision into the spec; 0 is the
 * previous one. It is the ReplicaSet's, with the metadata and the affinity that the controller has
 * put there: then it is a new revision, and no way back to the old one.
 */
export function undo(state: RolloutState, revision: number): Answered {
  const { spec } = state
  const found = restored(state.replicaSets, revision, spec.name)
  if (typeof found === 'string') return { state, error: found }
  const error = objectionToRestoring(state, found.template.source, revision)
  if (error !== '') return { state, error }
  const template = readPodTemplate(found.template.source, spec.template.names)
  return { state: withSpec(state, withPodTemplate(spec, template)), error }
}

function objectionToRestoring(
  { spec }: RolloutState,
  template: JsonObject,
  revision: number,
): string {
  const { workloadRef } = spec
  if (workloadRef !== null) {
    const objection = objectionToWorkload(workloadRef.kind)
    return objection === '' ? '' : failedRestoring(revision, objection)
  }
  // The controller has written its revision into the Rollout by then, and with it the typed object.
  const current = restoredTemplate(spec.template.source)
  return alreadyMatches(current, template) ? skipped(revision) : ''
}
