import type { Plan } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import type { ApplicationState } from './argocd/applicationState.ts'
import type { KustomizationState } from './flux/kustomizationState.ts'
import type { RepositoryState } from './flux/repositoryState.ts'

/**
 * What stands in front of the Rollout where its manifests come from Git: the history so far, the
 * objects that were written from it, and what the GitOps controllers know. Plain data.
 */
export interface GitOps {
  /** How many commits of the scenario have been made. */
  readonly commits: number
  /**
   * The objects as the API server stores them, with their managers. Of a Rollout the status, of a
   * Service the controller's hash are where they always are.
   */
  readonly objects: readonly JsonObject[]
  /** How often those were written. */
  readonly writes: number
  /** What the objects come to, as the controllers of the cluster read them; null: nothing yet. */
  readonly plan: Plan | null
  /** @internal Of Argo CD; `deliveriesOf` reads it. */
  readonly applications: readonly ApplicationState[]
  /** @internal Of Flux; `deliveriesOf` reads it. */
  readonly repositories: readonly RepositoryState[]
  /** @internal Of Flux; `deliveriesOf` reads it. */
  readonly kustomizations: readonly KustomizationState[]
}
