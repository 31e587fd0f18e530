import type { FluxConditions } from '../conditions.ts'
import type { Nanoseconds } from '../intervals.ts'
import type { GitReference } from './git.ts'

/** What `spec` of a GitRepository says, as far as it is modelled. */
export interface GitRepositorySpec {
  readonly url: string
  readonly interval: Nanoseconds
  readonly ref: GitReference
  readonly ignore: string | null
  readonly suspend: boolean
  /** Name of a Secret; '' for none. */
  readonly secretRef: string
  /** The names of the GitRepositories that are copied into this one. */
  readonly include: readonly string[]
}

/** A tarball of a revision, from which Kustomizations take their manifests. */
export interface Artifact {
  readonly revision: string
  readonly digest: string
}

/** A GitRepository between two reconciliations. */
export interface GitRepository {
  readonly name: string
  readonly namespace: string
  readonly generation: number
  readonly spec: GitRepositorySpec
  /** Annotation `reconcile.fluxcd.io/requestedAt`; '' if it is not there. */
  readonly requestedAt: string
  readonly hasFinalizer: boolean
  /** False after the storage of the controller was lost. */
  readonly artifactInStorage: boolean
  readonly status: GitRepositoryStatus
}

export interface GitRepositoryStatus {
  /** -1 until something was observed. */
  readonly observedGeneration: number
  readonly lastHandledReconcileAt: string
  readonly artifact: Artifact | null
  readonly observedIgnore: string | null
  readonly includedArtifacts: readonly Artifact[]
  readonly conditions: FluxConditions
}

export function newGitRepository(
  name: string,
  namespace: string,
  spec: GitRepositorySpec,
): GitRepository {
  return {
    name,
    namespace,
    generation: 1,
    spec,
    requestedAt: '',
    hasFinalizer: false,
    artifactInStorage: true,
    status: {
      observedGeneration: -1,
      lastHandledReconcileAt: '',
      artifact: null,
      observedIgnore: null,
      includedArtifacts: [],
      conditions: [],
    },
  }
}
