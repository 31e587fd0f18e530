import type { Order } from '../../../../src/cluster/order.ts'
import type { Moment } from '../../../../src/timeline/moment.ts'
import type { RecordedLine } from './trace.ts'

type Done = Exclude<Order, { readonly kind: 'recordEvent' }>
type Event = Extract<Order, { readonly kind: 'recordEvent' }>

/** The controllers' orders as they are recorded: `[at, what, …]`. */
export function recordedOrders(moments: readonly Moment[]): readonly RecordedLine[] {
  const name =
    moments.findLast(({ world }) => world.rollout !== null)?.world.rollout?.spec.name ?? ''
  return effectsOf(moments).flatMap((effect) => {
    const order = effect.kind === 'recordEvent' ? null : wordsOf(effect, name)
    if (order === null) return []
    // The recordings tell of every pod by itself.
    const times = effect.kind === 'evictPods' ? effect.count : 1
    return Array.from({ length: times }, (): RecordedLine => [effect.at / 1000, ...order])
  })
}

/** The controllers' events as they are recorded; those on other objects than the Rollout name them. */
export function recordedEvents(moments: readonly Moment[]): readonly RecordedLine[] {
  return effectsOf(moments)
    .filter((effect): effect is Event => effect.kind === 'recordEvent')
    .map(({ at, type, reason, message, object }) => {
      const line = [at / 1000, type, reason, message]
      return object === '' ? line : [...line, object]
    })
}

// In the recordings the Deployment of a workloadRef is an object that no controller plays.
function effectsOf(moments: readonly Moment[]): readonly Order[] {
  const deployed = new Set(
    moments.flatMap(({ world }) =>
      world.deployments.flatMap(({ replicaSets }) => replicaSets.map(({ name }) => name)),
    ),
  )
  return moments
    .flatMap(({ effects }) => effects)
    .filter((effect) => {
      if (effect.kind === 'recordEvent') return !effect.object.startsWith('Deployment/')
      return !('replicaSet' in effect && deployed.has(effect.replicaSet))
    })
}

/** An order in the recordings' words; null for those that they do not list. */
function wordsOf(order: Done, rollout: string): RecordedLine | null {
  switch (order.kind) {
    case 'createReplicaSet':
      return [order.kind, tagOf(order, rollout)]
    case 'scaleReplicaSet':
      return ['scale', tagOf(order, rollout), order.from, order.to]
    case 'deleteReplicaSet':
      return [order.kind, tagOf(order, rollout)]
    case 'evictPods':
      return ['evict', order.hash]
    case 'switchService':
      return ['service', order.service, order.hash]
    case 'createAnalysisRun':
    case 'terminateAnalysisRun':
    case 'deleteAnalysisRun':
      return [order.kind, order.run]
    case 'createExperiment':
    case 'terminateExperiment':
    case 'deleteExperiment':
      return [order.kind, order.experiment]
    case 'createService':
    case 'deleteService':
      return [order.kind, order.service]
    case 'scaleWorkload':
      return [order.kind, order.replicas]
    default:
      return routingWordsOf(order)
  }
}

function routingWordsOf(order: Done): RecordedLine | null {
  switch (order.kind) {
    case 'updateHash':
      return ['hashes', order.canaryHash, order.stableHash]
    case 'setWeight': {
      const additional = order.additional.map((one) => [one.serviceName, one.weight])
      return ['weight', order.weight, ...(additional.length === 0 ? [] : [additional])]
    }
    case 'setHeaderRoute':
      return [order.route.match.length > 0 ? 'headerRoute' : 'removeHeaderRoute', order.route.name]
    case 'setMirrorRoute':
      return [order.route.match.length > 0 ? 'mirrorRoute' : 'removeMirrorRoute', order.route.name]
    case 'removeManagedRoutes':
      return [order.kind]
    default:
      return null
  }
}

// The Rollout's own ReplicaSets go by their tag, those of Experiments by their name.
function tagOf(one: { replicaSet: string; hash: string }, rollout: string): string {
  const { replicaSet, hash } = one
  return replicaSet === `${rollout}-${hash}` ? hash : replicaSet
}
