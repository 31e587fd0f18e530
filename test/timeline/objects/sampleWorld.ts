import type { PlainReplicaSet, PodCohort } from '../../../src/cluster/objects.ts'
import type { Order } from '../../../src/cluster/order.ts'
import { readPodTemplate } from '../../../src/plan/podTemplate.ts'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import type { Moment } from '../../../src/timeline/moment.ts'
import { type Instant, instant } from '../../../src/units/time.ts'
import { experiment } from '../../experiment/given.ts'

export const at = (second: number): Instant => instant(second * 1000)

/** Pods of one age; those that are ready are so at once. */
export function cohort(count: number, second: number, isReady = true): PodCohort {
  return { count, createdAt: at(second), readyAt: isReady ? at(second) : null, heldUntil: null }
}

export function replicaSet(name: string, ...pods: readonly PodCohort[]): PlainReplicaSet {
  const have = pods.reduce((sum, { count }) => sum + count, 0)
  return {
    name,
    template: readPodTemplate({ spec: { containers: [{ image: 'app:v1' }] } }, 'imageTag'),
    minReadySeconds: 0,
    createdAt: at(0),
    scaleDownAt: null,
    want: have,
    have,
    ready: have,
    available: have,
    pods,
    failure: '',
  }
}

/** A moment after which there are these ReplicaSets, of an Experiment `e`. */
export function moment(
  second: number,
  effects: readonly Order[],
  ...replicaSets: readonly PlainReplicaSet[]
): Moment {
  const experiments = [experiment({}, { name: 'e', replicaSets })]
  const world = { ...emptyWorld, at: at(second), experiments }
  return { at: at(second), actions: [], effects, errors: [], flapping: [], world }
}

export function scaled(second: number, name: string, from: number, to: number): Order {
  return { kind: 'scaleReplicaSet', at: at(second), replicaSet: name, hash: 'v1', from, to }
}

export function evicted(second: number, name: string, created: number): Order {
  const createdAt = at(created)
  return { kind: 'evictPods', at: at(second), replicaSet: name, hash: 'v1', createdAt, count: 1 }
}
