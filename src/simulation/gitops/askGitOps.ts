import type { ApplicationState } from '../../application/argocd/applicationState.ts'
import { noRetry } from '../../application/argocd/operation/retry.ts'
import { startSync } from '../../application/argocd/operation/startSync.ts'
import { isUnderWay } from '../../application/argocd/refresh/compareNow.ts'
import { annotateRefresh } from '../../application/argocd/refresh/polling.ts'
import { requestedNow } from '../../application/flux/repositoryState.ts'
import type { GitOps } from '../../application/gitops.ts'
import type { Instant } from '../../units/time.ts'
import type { CommitMade } from '../program.ts'
import type { ScriptEntry } from '../scenario.ts'
import type { WorldNow } from '../worldNow.ts'

/**
 * What people, and Git itself, do to GitOps. False: the entry is about something else. Whoever is
 * asked has a turn at the same instant.
 */
export function askGitOps(now: WorldNow, entry: ScriptEntry | CommitMade): boolean {
  const { gitops, at, program } = now
  if ('commit' in entry) {
    if (gitops === null) return true
    const made = { ...gitops, commits: entry.commit + 1 }
    const webhook = program.gitops?.commits[entry.commit]?.webhook === true
    now.gitops = webhook ? refreshed(made, at) : made
    return true
  }
  if (entry.refresh !== true && entry.sync !== true) return false
  if (gitops === null) {
    now.errors = [...now.errors, 'nobody looks at Git: the scenario has no commits']
    return true
  }
  now.gitops = entry.sync === true ? synced(now, gitops, at) : refreshed(gitops, at)
  return true
}

// The annotation of Argo CD, or `requestedAt` of Flux' source: what a webhook sets too.
function refreshed(gitops: GitOps, at: Instant): GitOps {
  return {
    ...gitops,
    applications: gitops.applications.map((app) => ({
      ...app,
      poll: annotateRefresh(app.poll, 'normal', at),
    })),
    repositories: gitops.repositories.map((one) => requestedNow(one, at)),
  }
}

function synced(now: WorldNow, gitops: GitOps, at: Instant): GitOps {
  const head = now.program.gitops?.commits[gitops.commits - 1]?.hash ?? ''
  return {
    ...gitops,
    applications: gitops.applications.map((app) => syncedByHand(now, app, head, at)),
    repositories: gitops.repositories.map((one) => requestedNow(one, at)),
    kustomizations: gitops.kustomizations.map((one) => requestedNow(one, at)),
  }
}

function syncedByHand(
  now: WorldNow,
  app: ApplicationState,
  revision: string,
  at: Instant,
): ApplicationState {
  if (isUnderWay(app)) {
    now.errors = [...now.errors, 'sync: another operation is already in progress']
    return app
  }
  const spec = now.program.gitops?.applications.find(({ name }) => name === app.name)
  const syncOptions = spec?.syncPolicy.syncOptions ?? []
  const ordered = { prune: false, syncOptions, resources: null, selfHealAttempts: 0 }
  const asked = { automated: false, retry: spec?.syncPolicy.retry ?? noRetry }
  return startSync({ ...app, revision }, ordered, asked, at)
}
