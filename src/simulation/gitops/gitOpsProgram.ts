import type { ApplicationSpec } from '../../application/argocd/applicationSpec.ts'
import type { PollSettings } from '../../application/argocd/refresh/polling.ts'
import type { SyncWindow } from '../../application/argocd/windows/syncWindows.ts'
import type { GitCommit } from '../../application/commit.ts'
import type { GitRepositorySpec } from '../../application/flux/source/gitRepository.ts'
import type { GitOps } from '../../application/gitops.ts'
import type { PluginPlan } from '../plugins.ts'

/** What of GitOps a run depends on and never changes. */
export interface GitOpsProgram {
  /** The oldest first. */
  readonly commits: readonly GitCommit[]
  readonly applications: readonly ApplicationSpec[]
  /** Sync windows by the project that has them. */
  readonly windows: ReadonlyMap<string, readonly SyncWindow[]>
  readonly polling: PollSettings
  /** GitRepositories by `namespace/name`. */
  readonly repositories: ReadonlyMap<string, GitRepositorySpec>
  /** How the Jobs among the manifests end, by name; all others end well, at once. */
  readonly jobs: PluginPlan
  readonly seed: number
  /** Before the first commit. */
  readonly begins: GitOps
}
