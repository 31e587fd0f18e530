import { editDeployment } from '../plan/deployment.ts'
import type { DeploymentReplicaSet, DeploymentState } from './state.ts'
import { withDeploymentSpec } from './write.ts'

export type UndoneDeployment =
  | { readonly ok: true; readonly state: DeploymentState }
  /** In the words of kubectl; nothing is written. */
  | { readonly ok: false; readonly state: DeploymentState; readonly error: string }

/**
 * `kubectl rollout undo`: writes the pod template of a revision into the spec; 0 is the second
 * highest one, whatever the template is now.
 */
export function undoDeployment(state: DeploymentState, revision: number): UndoneDeployment {
  const { spec, replicaSets } = state
  const refused = (error: string): UndoneDeployment => ({ ok: false, state, error })
  const found = revision === 0 ? previous(replicaSets) : ofRevision(replicaSets, revision)
  if (found === undefined) {
    return refused(
      revision !== 0
        ? `unable to find specified revision ${revision} in history`
        : `no rollout history found for deployment "${spec.name}"`,
    )
  }
  if (spec.paused) {
    const advice = "resume it first with 'kubectl rollout resume' and try again"
    return refused(`you cannot rollback a paused deployment; ${advice}`)
  }
  if (found.hash === spec.template.hash) {
    return refused(`skipped rollback (current template already matches revision ${revision})`)
  }
  const edited = editDeployment(spec, { template: found.template })
  return { ok: true, state: withDeploymentSpec(state, edited) }
}

function ofRevision(
  replicaSets: readonly DeploymentReplicaSet[],
  revision: number,
): DeploymentReplicaSet | undefined {
  return replicaSets.find((one) => one.revision === revision)
}

function previous(replicaSets: readonly DeploymentReplicaSet[]): DeploymentReplicaSet | undefined {
  return replicaSets.toSorted((a, b) => b.revision - a.revision)[1]
}
