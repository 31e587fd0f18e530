import type { JsonObject } from '../../units/json.ts'
import type { Manifest } from '../objects.ts'
import { type Objection, objectionText } from './objection.ts'
import { objectionsToRollout } from './rules.ts'
import { viewOf } from './view.ts'

/** What the controller makes of a Rollout among the objects of a cluster. */
export interface Verdict {
  /** The resolver's text, where the object that `workloadRef` names is not usable. */
  readonly workload: string
  /** Objections to the Rollout by itself. */
  readonly rollout: readonly Objection[]
  /** Objections to what it refers to; null if that was not reached. */
  readonly references: readonly Objection[] | null
  /** The first one, as it stands behind `The Rollout "x" is invalid: `; '' if there is none. */
  readonly refused: string
  /** The pod template that `workloadRef` brought; null without one. */
  readonly template: JsonObject | null
}

export function judge(rollout: Manifest, manifests: readonly Manifest[]): Verdict {
  const objections = objectionsToRollout(viewOf(rollout.value, null))
  const first = objections[0]
  return {
    workload: '',
    rollout: objections,
    references: null,
    refused: first === undefined ? '' : objectionText(first),
    template: null,
  }
}
