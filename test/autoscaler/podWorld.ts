import type { ObservedPods } from '../../src/autoscaler/observed.ts'
import { at } from './given.ts'

// The pods of a target in two groups, as a Rollout has them: stable and canary.

export interface Pod {
  readonly name: string
  readonly group: Group
  readonly createdAt: number
  /** Lost its readiness then; null: it is ready as soon as it has started. */
  readonly unreadyAt: number | null
  /** Got its readiness back then. */
  readonly recoveredAt: number | null
}

type Group = 'stable' | 'canary'

export interface PodWorld {
  /** Seconds from creation until it runs, and from then until it is ready. */
  readonly pending: number
  readonly startup: number
  /** Stable before canary, the oldest first. */
  pods: readonly Pod[]
  created: number
}

const groups: readonly Group[] = ['stable', 'canary']
const hashes = { stable: 'v1', canary: 'v2' }

export function resize(world: PodWorld, sizes: Readonly<Record<Group, number>>, now: number): void {
  world.pods = groups.flatMap((group) => {
    const pods = world.pods.filter((pod) => pod.group === group)
    const surplus = pods.length - sizes[group]
    if (surplus <= 0) return [...pods, ...newPods(world, group, -surplus, now)]
    const going = new Set(
      [...pods]
        .reverse()
        .sort((a, b) => Number(isReady(world, a, now)) - Number(isReady(world, b, now)))
        .slice(0, surplus),
    )
    return pods.filter((pod) => !going.has(pod))
  })
}

function newPods(world: PodWorld, group: Group, count: number, now: number): readonly Pod[] {
  return Array.from({ length: count }, () => ({
    name: `p${++world.created}`,
    group,
    createdAt: now,
    unreadyAt: null,
    recoveredAt: null,
  }))
}

/** The oldest ready pods lose their readiness. */
export function makeUnready(world: PodWorld, count: number, now: number): void {
  const hit = new Set(oldest(world.pods.filter((pod) => isReady(world, pod, now))).slice(0, count))
  world.pods = world.pods.map((pod) =>
    hit.has(pod) ? { ...pod, unreadyAt: now, recoveredAt: null } : pod,
  )
}

export function recover(world: PodWorld, now: number): void {
  world.pods = world.pods.map((pod) =>
    pod.unreadyAt !== null && pod.recoveredAt === null ? { ...pod, recoveredAt: now } : pod,
  )
}

/** The oldest pods are replaced at once. */
export function evict(world: PodWorld, count: number, now: number): void {
  const hit = new Set(oldest(world.pods).slice(0, count))
  world.pods = groups.flatMap((group) => {
    const pods = world.pods.filter((pod) => pod.group === group)
    const left = pods.filter((pod) => !hit.has(pod))
    return [...left, ...newPods(world, group, pods.length - left.length, now)]
  })
}

function oldest(pods: readonly Pod[]): readonly Pod[] {
  return [...pods].sort((a, b) => a.createdAt - b.createdAt)
}

export function startOf(world: PodWorld, { createdAt }: Pod): number {
  return createdAt + world.pending
}

export function isReady(world: PodWorld, pod: Pod, now: number): boolean {
  if (now < startOf(world, pod) + world.startup) return false
  return pod.unreadyAt === null || pod.recoveredAt !== null
}

export function labelsOf({ group }: Pod): Readonly<Record<string, string>> {
  return { app: 'demo', 'rollouts-pod-template-hash': hashes[group] }
}

/** The pod as the API server shows it: a cohort of one. */
export function observed(
  world: PodWorld,
  pod: Pod,
  containers: ObservedPods['containers'],
  now: number,
): ObservedPods {
  const start = startOf(world, pod)
  const isRunning = now >= start
  const ready = isReady(world, pod, now)
  const readyAt = pod.recoveredAt ?? start + world.startup
  return {
    name: pod.name,
    count: 1,
    labels: labelsOf(pod),
    phase: isRunning ? 'Running' : 'Pending',
    startedAt: isRunning ? at(start) : null,
    ready: {
      status: ready ? 'True' : 'False',
      since: at(ready ? readyAt : (pod.unreadyAt ?? start)),
    },
    terminating: false,
    containers,
    requests: null,
  }
}
