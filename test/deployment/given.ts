import { noPods } from '../../src/cluster/objects.ts'
import type { Order } from '../../src/cluster/order.ts'
import {
  type DeploymentCondition,
  type DeploymentReplicaSet,
  type DeploymentState,
  type DeploymentStatus,
  startDeployment,
} from '../../src/deployment/state.ts'
import type { DeploymentSpec, PodTemplate } from '../../src/plan/plan.ts'
import type { Count } from '../../src/units/amounts.ts'
import { type Instant, instant } from '../../src/units/time.ts'

// What the tests of this room begin with.

export const at = (seconds: number): Instant => instant(seconds * 1000)

/** A template that is named after its image's tag: `v2` of `app:v2`. */
export function podTemplate(image: string): PodTemplate {
  const [, hash = image] = image.split(':')
  const source = { spec: { containers: [{ name: 'app', image }] } }
  return { hash, image, images: [image], hasPorts: false, names: 'imageTag', source }
}

/** A Deployment as the API server stores it. */
export function deploymentSpec(fields: Partial<DeploymentSpec> = {}): DeploymentSpec {
  return {
    name: 'demo',
    namespace: 'default',
    replicas: 1,
    selector: null,
    template: podTemplate('app:v1'),
    minReadySeconds: 0,
    revisionHistoryLimit: 10,
    progressDeadlineSeconds: 600,
    paused: false,
    strategy: { kind: 'RollingUpdate', maxSurge: '25%', maxUnavailable: '25%' },
    source: {},
    ...fields,
  }
}

/** A ReplicaSet whose pods are all available. */
export function replicaSet(
  hash: string,
  want: Count,
  fields: Partial<DeploymentReplicaSet> = {},
): DeploymentReplicaSet {
  return {
    ...noPods,
    name: `demo-${hash}`,
    hash,
    template: podTemplate(`app:${hash}`),
    ephemeral: null,
    createdAt: at(Number(hash.slice(1))),
    minReadySeconds: 0,
    revision: Number(hash.slice(1)),
    revisionHistory: '',
    desiredReplicas: 10,
    maxReplicas: 13,
    want,
    have: want,
    ready: want,
    available: want,
    terminating: 0,
    ...fields,
  }
}

/** A Deployment of ten pods whose template is that of `app:v2`, with these ReplicaSets. */
export function deployment(
  replicaSets: readonly DeploymentReplicaSet[],
  spec: Partial<DeploymentSpec> = {},
  fields: Partial<DeploymentState> = {},
): DeploymentState {
  const template = podTemplate('app:v2')
  return {
    ...startDeployment(deploymentSpec({ replicas: 10, template, ...spec })),
    replicaSets,
    ...fields,
  }
}

export const recreate: Partial<DeploymentSpec> = { strategy: { kind: 'Recreate' } }

/** A condition Progressing that was last written at second 0. */
function progressing(
  reason: string,
  status: DeploymentCondition['status'] = 'True',
): DeploymentCondition {
  const lastUpdateTime = at(0)
  const message = 'as it was'
  const lastTransitionTime = at(0)
  return { type: 'Progressing', status, reason, message, lastUpdateTime, lastTransitionTime }
}

/** The status of a Deployment of so many pods that is complete. */
export function complete(replicas: Count, reason = 'NewReplicaSetAvailable'): DeploymentStatus {
  return {
    observedGeneration: 1,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    unavailableReplicas: 0,
    conditions: [progressing(reason)],
  }
}

/** Sizes that were ordered, as `v2 0→3`, creations and deletions by their hash. */
export function sizesOf(orders: readonly Order[]): readonly string[] {
  return orders.flatMap((order) => {
    if (order.kind === 'scaleReplicaSet') return [`${order.hash} ${order.from}→${order.to}`]
    if (order.kind === 'createReplicaSet') return [`${order.hash} created`]
    return order.kind === 'deleteReplicaSet' ? [`${order.hash} deleted`] : []
  })
}
