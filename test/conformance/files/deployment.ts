import type { Order } from '../../../src/cluster/order.ts'
import { type DeploymentState, startDeployment } from '../../../src/deployment/state.ts'
import { undoDeployment } from '../../../src/deployment/undo.ts'
import { withDeploymentSpec } from '../../../src/deployment/write.ts'
import { type DeploymentFields, editDeployment } from '../../../src/plan/deployment.ts'
import { duration, type Instant, instant, seconds } from '../../../src/units/time.ts'
import { deploymentSpec, podTemplate } from '../../deployment/given.ts'
import { type Played, playDeployment } from '../../deployment/play.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly suite: 'rolling' | 'recreate'
  readonly manifests: readonly [Manifest]
  readonly pods: {
    readonly startup: number
    readonly terminate: number
    readonly images?: Readonly<
      Record<string, { readonly startup?: number; readonly readyCap?: number }>
    >
  }
  readonly script: readonly Entry[]
  readonly until: number
  readonly expected: Outcome
}

interface Entry {
  readonly at: number
  readonly deploy?: true
  readonly setImage?: string
  readonly scale?: number
  readonly pause?: true
  readonly resume?: true
  readonly undo?: true | { readonly revision: number }
}

interface Manifest {
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly replicas?: number
    readonly minReadySeconds?: number
    readonly revisionHistoryLimit?: number
    readonly progressDeadlineSeconds?: number
    readonly paused?: boolean
    readonly strategy?: {
      readonly type?: string
      readonly rollingUpdate?: {
        readonly maxSurge?: number | string
        readonly maxUnavailable?: number | string
      }
    }
    readonly template: {
      readonly spec: { readonly containers: readonly [{ readonly image: string }] }
    }
  }
}

interface Outcome {
  readonly moments: readonly Recordable[]
  readonly orders: readonly (readonly unknown[])[]
  readonly events: readonly (readonly unknown[])[]
}

type Created = Extract<Order, { readonly kind: 'createReplicaSet' }>

type Recordable = Readonly<Record<string, unknown>>

export const deployment: CaseFile = {
  name: 'deployment.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => {
      const { expected, id, suite, ...input } = row
      return { kind: suite, id, input, expected, actual: () => outcomeOf(row) }
    }),
}

function outcomeOf({ manifests, pods, script, until }: Recorded): Outcome {
  const { startup, terminate, images = {} } = pods
  const played = playDeployment({
    deployment: startDeployment(specOf(manifests[0])),
    pods: {
      startup: seconds(startup),
      images: Object.fromEntries(
        Object.entries(images).map(([image, { startup, readyCap = null }]) => [
          image,
          { startup: startup === undefined ? null : seconds(startup), readyCap },
        ]),
      ),
      lives: null,
      terminate: duration(0),
      quota: null,
    },
    termination: seconds(terminate),
    script: script.map((entry) => ({
      at: instant(entry.at * 1000),
      act: (state) => acted(state, entry),
    })),
    until: instant(until * 1000),
  })
  const orders = played.flatMap((one) => one.orders)
  return { moments: momentsOf(played), orders: ordersOf(orders), events: orders.flatMap(eventOf) }
}

function specOf({ metadata, spec }: Manifest): ReturnType<typeof deploymentSpec> {
  const { template, strategy = {}, ...fields } = spec
  const { maxSurge = '25%', maxUnavailable = '25%' } = strategy.rollingUpdate ?? {}
  return deploymentSpec({
    ...fields,
    name: metadata.name,
    template: podTemplate(template.spec.containers[0].image),
    strategy:
      strategy.type === 'Recreate'
        ? { kind: 'Recreate' }
        : { kind: 'RollingUpdate', maxSurge, maxUnavailable },
  })
}

function acted(state: DeploymentState, entry: Entry): DeploymentState {
  if (entry.deploy) return state
  const { undo } = entry
  if (undo !== undefined) return undoDeployment(state, undo === true ? 0 : undo.revision).state
  return withDeploymentSpec(state, editDeployment(state.spec, fieldsOf(entry)))
}

function fieldsOf({ setImage, scale, pause, resume }: Entry): DeploymentFields {
  if (setImage !== undefined) return { template: podTemplate(setImage) }
  if (scale !== undefined) return { replicas: scale }
  return { paused: pause === true && resume !== true }
}

function momentsOf(played: readonly Played[]): readonly Recordable[] {
  const moments: Recordable[] = []
  let last = ''
  for (const { at, state } of played) {
    const moment = momentOf(state)
    const text = JSON.stringify(moment)
    if (text !== last) moments.push({ at: secondOf(at), ...moment })
    last = text
  }
  return moments
}

function momentOf({ status, replicaSets }: DeploymentState): Recordable {
  return {
    counts: {
      replicas: status.replicas,
      updated: status.updatedReplicas,
      ready: status.readyReplicas,
      available: status.availableReplicas,
      unavailable: status.unavailableReplicas,
    },
    observedGeneration: status.observedGeneration,
    conditions: Object.fromEntries(
      status.conditions
        .toSorted((a, b) => (a.type < b.type ? -1 : 1))
        .map(({ type, status, reason, message }) => [type, [status, reason, message]]),
    ),
    replicaSets: Object.fromEntries(
      replicaSets.map(({ hash, revision, want, have, ready, available }) => [
        hash,
        { revision, want, have, ready, available },
      ]),
    ),
  }
}

/** A creation and the scaling that it comes with are recorded as one. */
function ordersOf(orders: readonly Order[]): readonly (readonly unknown[])[] {
  return orders.flatMap((order, index) => {
    const at = secondOf(order.at)
    if (order.kind === 'createReplicaSet') {
      return [[at, order.kind, order.hash, firstSize(orders[index + 1], order)]]
    }
    if (order.kind === 'deleteReplicaSet') return [[at, order.kind, order.hash]]
    if (order.kind !== 'scaleReplicaSet') return []
    const created = orders[index - 1]
    const isFirst =
      created?.kind === 'createReplicaSet' && created.hash === order.hash && created.at === order.at
    return isFirst ? [] : [[at, 'scale', order.hash, order.from, order.to]]
  })
}

// One that is created empty may be scaled later on, by the very next order.
function firstSize(next: Order | undefined, { hash, at }: Pick<Created, 'hash' | 'at'>): number {
  const isOf = next?.kind === 'scaleReplicaSet' && next.hash === hash && next.at === at
  return isOf ? next.to : 0
}

function eventOf(order: Order): readonly (readonly unknown[])[] {
  if (order.kind !== 'recordEvent') return []
  return [[secondOf(order.at), order.type, order.reason, order.message]]
}

function secondOf(at: Instant): number {
  return at / 1000
}
