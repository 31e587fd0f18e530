import type { DeploymentReplicaSet, DeploymentState } from '../../deployment/state.ts'
import { deploymentStatusOf } from '../../deployment/statusOf.ts'
import { recordIn } from '../../document/fields.ts'
import { compact } from '../../rollout/stored.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Instant, rfc3339 } from '../../units/time.ts'
import { type History, seenPods } from './history.ts'
import { inventedUid } from './metadata.ts'
import { replicaSetObjects } from './replicaSet.ts'

const prefix = 'deployment.kubernetes.io'

/** The Deployments of a simulated cluster, with what they own, as they are seen at an instant. */
export function deploymentObjects(history: History, at: Instant): readonly JsonObject[] {
  const { world } = history
  return world.deployments.flatMap((state) => {
    const { name, namespace } = state.spec
    const owner = { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace }
    return [
      deploymentJson(state, world.at),
      ...state.replicaSets.flatMap((one) =>
        replicaSetObjects(one, owner, annotationsOf(one), seenPods(history, at)),
      ),
    ]
  })
}

/** The Deployment alone, which is as old as the oldest of its ReplicaSets that is left. */
function deploymentJson(state: DeploymentState, at: Instant): JsonObject {
  const { spec, generation, revision, replicaSets } = state
  const { name, namespace, source, replicas } = spec
  const metadata = recordIn(source, 'metadata') ?? {}
  const identity = { apiVersion: 'apps/v1', kind: 'Deployment', name, namespace }
  const seen = revision === 0 ? {} : { [`${prefix}/revision`]: `${revision}` }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      ...metadata,
      name,
      namespace,
      uid: inventedUid(identity),
      generation,
      creationTimestamp: rfc3339(replicaSets[0]?.createdAt ?? at),
      annotations: { ...recordIn(metadata, 'annotations'), ...seen },
    },
    spec: { ...recordIn(source, 'spec'), replicas },
    status: deploymentStatusOf(state),
  }
}

function annotationsOf(one: DeploymentReplicaSet): JsonObject {
  return compact({
    [`${prefix}/desired-replicas`]: `${one.desiredReplicas}`,
    [`${prefix}/max-replicas`]: `${one.maxReplicas}`,
    [`${prefix}/revision`]: `${one.revision}`,
    [`${prefix}/revision-history`]: one.revisionHistory,
  })
}
