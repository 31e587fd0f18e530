import { said } from '../cluster/conditions.ts'
import { noPods } from '../cluster/objects.ts'
import type { DeploymentSpec } from '../plan/plan.ts'
import type { Instant } from '../units/time.ts'
import { limitsOf } from './draft.ts'
import { hasDeadline } from './progress.ts'
import {
  type DeploymentCondition,
  type DeploymentReplicaSet,
  type DeploymentState,
  type DeploymentStatus,
  startDeployment,
} from './state.ts'

/**
 * A Deployment that was rolled out long ago, with all its pods available since an instant that lies
 * before the story.
 */
export function settledDeployment(spec: DeploymentSpec, since: Instant): DeploymentState {
  const { name, template, replicas, minReadySeconds } = spec
  const { surge } = limitsOf({ spec })
  const counts = { have: replicas, ready: replicas, available: replicas }
  const pods = [{ count: replicas, createdAt: since, readyAt: since, heldUntil: null }]
  const only: DeploymentReplicaSet = {
    ...noPods,
    ...counts,
    name: `${name}-${template.hash}`,
    hash: template.hash,
    template,
    ephemeral: null,
    createdAt: since,
    minReadySeconds,
    revision: 1,
    revisionHistory: '',
    desiredReplicas: replicas,
    maxReplicas: replicas + surge,
    want: replicas,
    pods: replicas === 0 ? [] : pods,
    terminating: 0,
  }
  const begun = startDeployment(spec)
  return {
    ...begun,
    revision: 1,
    status: completeStatus(spec, only.name, since),
    replicaSets: [only],
  }
}

function completeStatus(spec: DeploymentSpec, name: string, since: Instant): DeploymentStatus {
  const { replicas } = spec
  const enough = 'Deployment has minimum availability.'
  const done = `ReplicaSet "${name}" has successfully progressed.`
  const available = said('Available', 'True', 'MinimumReplicasAvailable', enough)
  const progressing = said('Progressing', 'True', 'NewReplicaSetAvailable', done)
  const told = hasDeadline(spec) ? [available, progressing] : [available]
  return {
    observedGeneration: 1,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    unavailableReplicas: 0,
    conditions: told.map(
      (one): DeploymentCondition => ({ ...one, lastUpdateTime: since, lastTransitionTime: since }),
    ),
  }
}
