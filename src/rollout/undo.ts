import { withPodTemplate } from '../plan/edit.ts'
import type { JsonObject } from '../units/json.ts'
import {
  alreadyMatches,
  failedRestoring,
  objectionToWorkload,
  restored,
  skipped,
} from '../verbs/restoration.ts'
import type { Answered } from './answered.ts'
import type { RolloutState } from './state.ts'
import { withSpec } from './write.ts'

/**
 * `kubectl argo rollouts undo`: writes the pod template of a revision into the spec; 0 is the
 * previous one.
 */
export function undo(state: RolloutState, revision: number): Answered {
  const { spec } = state
  const found = restored(state.replicaSets, revision, spec.name)
  if (typeof found === 'string') return { state, error: found }
  const error = objectionToRestoring(state, found.template.source, revision)
  if (error !== '') return { state, error }
  return { state: withSpec(state, withPodTemplate(spec, found.template)), error }
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
  return alreadyMatches(spec.template.source, template) ? skipped(revision) : ''
}
