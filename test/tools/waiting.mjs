/**
 * What no public door reaches yet: each is right by itself (recordings and tests hold it) and waits
 * for a place. Nothing may wait here that is reached after all (`test/house.test.ts`), and whatever
 * neither a door nor one of these reaches is dead (`npm run deps`): the list can only shrink.
 *
 * @type {readonly { readonly waitsFor: string, readonly paths: readonly string[] }[]}
 */
export const waiting = [
  {
    waitsFor: 'a simulation that deletes the AnalysisRuns whose time to live is over',
    paths: ['src/analysis/timeToLive.ts'],
  },
  {
    waitsFor: 'a row for Deployments in the table of controllers',
    paths: [
      'src/deployment/observe.ts',
      'src/deployment/phaseOf.ts',
      'src/deployment/reconcileDeployment.ts',
      'src/deployment/state.ts',
      'src/deployment/statusOf.ts',
      'src/deployment/undo.ts',
    ],
  },
  {
    waitsFor: 'a row for HorizontalPodAutoscalers in the table of controllers',
    paths: [
      'src/autoscaler/reconcileAutoscaler.ts',
      'src/autoscaler/state.ts',
      'src/manifest/reading/autoscaler.ts',
      'src/manifest/validation/autoscaler.ts',
    ],
  },
  {
    waitsFor: "a row for Argo CD's Applications in the table of controllers",
    paths: [
      'src/application/apply/apiServer.ts',
      'src/application/argocd/actions/actions.ts',
      'src/application/argocd/autoSync/autoSync.ts',
      'src/application/argocd/autoSync/selfHeal.ts',
      'src/application/argocd/compare/compareApplication.ts',
      'src/application/argocd/operation/objection.ts',
      'src/application/argocd/operation/operation.ts',
      'src/application/argocd/operation/retry.ts',
      'src/application/argocd/refresh/polling.ts',
      'src/application/argocd/sync/engineLook.ts',
      'src/application/argocd/sync/syncPlanOf.ts',
      'src/application/argocd/sync/syncTurn.ts',
      'src/application/argocd/sync/terminateSync.ts',
      'src/application/argocd/windows/syncWindows.ts',
    ],
  },
  {
    waitsFor: "rows for Flux's GitRepositories and Kustomizations in the table of controllers",
    paths: [
      'src/application/flux/cadence.ts',
      'src/application/flux/kustomization/kustomization.ts',
      'src/application/flux/kustomization/reconcileKustomization.ts',
      'src/application/flux/kustomization/triggers.ts',
      'src/application/flux/queue.ts',
      'src/application/flux/source/gitRepository.ts',
      'src/application/flux/source/reconcileGitRepository.ts',
    ],
  },
]
