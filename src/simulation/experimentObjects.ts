import type { ExperimentState } from '../experiment/state.ts'
import type { ExperimentReplicaSet, ExperimentService, Wake } from '../timeline/world.ts'

/** The Experiments of a world, and what they own, while an instant works on them. */
export interface Experiments {
  list: ExperimentState[]
  replicaSets: readonly ExperimentReplicaSet[]
  services: readonly ExperimentService[]
  pending: readonly Wake[]
  overdue: readonly string[]
}
