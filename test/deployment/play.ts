import type { Order } from '../../src/cluster/order.ts'
import type { PodModel } from '../../src/cluster/podModel.ts'
import { countOf, countsOf, nextPodAt, podsAt } from '../../src/cluster/pods.ts'
import { isWokenBy, type ReplicaSetPods } from '../../src/deployment/observe.ts'
import { reconcileDeployment } from '../../src/deployment/reconcileDeployment.ts'
import type { DeploymentReplicaSet, DeploymentState } from '../../src/deployment/state.ts'
import { after, type Duration, earliest, type Instant, seconds } from '../../src/units/time.ts'

// A cluster around one Deployment: everything in it is quick but the pods.

export interface Play {
  readonly deployment: DeploymentState
  readonly pods: PodModel
  /** How long a deleted pod still exists. */
  readonly termination: Duration
  /** What people do, in order of time; the very state that they are given is no write. */
  readonly script: readonly {
    readonly at: Instant
    readonly told?: string
    readonly act: (state: DeploymentState) => DeploymentState
  }[]
  readonly until: Instant
}

/** An instant at which something was due. */
export interface Played {
  readonly at: Instant
  readonly state: DeploymentState
  /** What people did. */
  readonly told: readonly string[]
  readonly orders: readonly Order[]
  /** Of the controller within the instant. */
  readonly passes: number
}

interface Cluster {
  state: DeploymentState
  /** Pods that are deleted and still there. */
  terminating: readonly {
    readonly name: string
    readonly count: number
    readonly goneAt: Instant
  }[]
  view: readonly ReplicaSetPods[]
  wakeAt: Instant | null
}

export function playDeployment(play: Play): readonly Played[] {
  const cluster: Cluster = { state: play.deployment, terminating: [], view: [], wakeAt: null }
  const played: Played[] = []
  let at: Instant | null = play.script[0]?.at ?? null
  // The creation is the first thing that happens.
  let isAwake = true
  while (at !== null && at <= play.until) {
    isAwake = beginInstant(play, cluster, at) || isAwake
    played.push(playInstant(play, cluster, at, isAwake))
    isAwake = false
    at = nextInstant(play, cluster, at)
  }
  return played
}

function beginInstant(play: Play, cluster: Cluster, at: Instant): boolean {
  const isDue = cluster.wakeAt !== null && cluster.wakeAt <= at
  if (isDue) cluster.wakeAt = null
  const before = cluster.state
  for (const entry of play.script) if (entry.at === at) cluster.state = entry.act(cluster.state)
  return isDue || cluster.state !== before
}

function playInstant(play: Play, cluster: Cluster, at: Instant, woken: boolean): Played {
  const orders: Order[] = []
  const told = play.script.flatMap((entry) => (entry.at === at ? [entry.told ?? ''] : []))
  let isAwake = woken
  for (let passes = 0; ; passes++) {
    stepPods(play, cluster, at)
    isAwake ||= isWokenBy(cluster.state, cluster.view)
    if (!isAwake) return { at, state: cluster.state, told, orders, passes }
    if (passes === 500) throw new Error(`the controller does not come to rest at ${at}`)
    const turn = reconcileDeployment(cluster.state, cluster.view, at)
    cluster.state = turn.state
    orders.push(...turn.orders)
    isAwake = !turn.rests
    // A queue that is asked over and over looks again a second later.
    const wakeAt = turn.wakeAt !== null && turn.wakeAt <= at ? after(at, seconds(1)) : turn.wakeAt
    cluster.wakeAt = earliest(cluster.wakeAt, wakeAt)
  }
}

function stepPods(play: Play, cluster: Cluster, at: Instant): void {
  const { state, terminating } = cluster
  const left = [...terminating]
  const stepped = state.replicaSets.map((one) => {
    const before = cluster.view.find(({ name }) => name === one.name)?.pods ?? []
    const pods = podsAt(one.want, one.template.image, before, play.pods, at)
    const count = countOf(before) - countOf(pods)
    if (count > 0) left.push({ name: one.name, count, goneAt: after(at, play.termination) })
    return { name: one.name, pods, ...countsOf(pods, one.minReadySeconds, at) }
  })
  cluster.terminating = left.filter(({ goneAt }) => goneAt > at)
  cluster.view = stepped.map((one) => ({ ...one, terminating: leaving(cluster, one) }))
}

function leaving({ terminating }: Cluster, { name }: Pick<DeploymentReplicaSet, 'name'>): number {
  const mine = terminating.filter((one) => one.name === name)
  return mine.reduce((sum, { count }) => sum + count, 0)
}

function nextInstant(play: Play, cluster: Cluster, at: Instant): Instant | null {
  let next = cluster.wakeAt
  for (const entry of play.script) if (entry.at > at) next = earliest(next, entry.at)
  for (const { goneAt } of cluster.terminating) next = earliest(next, goneAt)
  for (const { template, minReadySeconds, pods } of cluster.state.replicaSets) {
    next = earliest(next, nextPodAt(template.image, minReadySeconds, pods, play.pods, at))
  }
  return next
}
