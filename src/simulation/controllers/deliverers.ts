import type {
  ApplicationState,
  ApplicationView,
} from '../../application/argocd/applicationState.ts'
import { reconcileApplication } from '../../application/argocd/reconcileApplication.ts'
import type {
  KustomizationState,
  KustomizationSurroundings,
} from '../../application/flux/kustomizationState.ts'
import { reconcileDelivery } from '../../application/flux/kustomizationState.ts'
import {
  type RepositoryState,
  type RepositoryView,
  reconcileRepository,
} from '../../application/flux/repositoryState.ts'
import type { GitOps } from '../../application/gitops.ts'
import type { Controller } from '../../cluster/controller.ts'
import type { Instant } from '../../units/time.ts'
import { admitObjects } from '../gitops/applyManifests.ts'
import { jobEnds } from '../gitops/jobs.ts'
import { applicationView, kustomizationView, repositoryView } from '../gitops/views.ts'
import { isChange, type Row, rowOf } from '../takeTurns.ts'
import { withWake } from '../wakes.ts'
import type { WorldNow } from '../worldNow.ts'

type Kept = 'applications' | 'repositories' | 'kustomizations'

const applications: Controller<WorldNow, ApplicationState, ApplicationView> = {
  kind: 'Application',
  ...kept('applications'),
  viewOf: applicationView,
  turn: reconcileApplication,
}

const repositories: Controller<WorldNow, RepositoryState, RepositoryView> = {
  kind: 'GitRepository',
  ...kept('repositories'),
  viewOf: repositoryView,
  turn: reconcileRepository,
}

const kustomizations: Controller<WorldNow, KustomizationState, KustomizationSurroundings> = {
  kind: 'Kustomization',
  ...kept('kustomizations'),
  viewOf: kustomizationView,
  turn: reconcileDelivery,
}

const rows: readonly Row[] = [
  rowOf(applications, isChange, exactly),
  rowOf(repositories, isChange, exactly),
  rowOf(kustomizations, isChange, exactly),
]

/**
 * Those who bring manifests from Git into the cluster: Argo CD, and the two controllers of Flux. A
 * scenario without commits has none, and then nothing is done here.
 */
export const deliverers: Row = { kind: 'GitOps', play }

function play(now: WorldNow): boolean {
  if (now.gitops === null) return false
  const { objects } = now.gitops
  const jobs = now.program.gitops?.jobs ?? {}
  let heard = false
  for (const row of rows) if (row.play(now)) heard = true
  if (now.gitops.objects !== objects) admitObjects(now)
  for (const endsAt of jobEnds(now.gitops, jobs)) {
    if (endsAt > now.at) now.wakes = withWake(now.wakes, 'Job', `${endsAt}`, endsAt)
  }
  return heard
}

// Their timers are finer than the whole seconds of the Rollout's controller.
function exactly(wakeAt: Instant): Instant {
  return wakeAt
}

/** The part of a controller that only says where its objects are kept. */
function kept<K extends Kept>(
  key: K,
): Pick<Controller<WorldNow, GitOps[K][number], never>, 'countOf' | 'stateAt' | 'nameOf' | 'put'> {
  return {
    countOf: ({ gitops }) => gitops?.[key].length ?? 0,
    stateAt: ({ gitops }, index) => gitops?.[key][index] as GitOps[K][number],
    nameOf: ({ name }) => name,
    put(now, index, state) {
      const { gitops } = now
      if (gitops === null) return
      const states: readonly GitOps[K][number][] = gitops[key]
      now.gitops = { ...gitops, [key]: states.with(index, state) }
    },
  }
}
