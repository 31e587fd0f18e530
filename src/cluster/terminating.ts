import type { PodTemplate } from '../plan/plan.ts'
import type { Count } from '../units/amounts.ts'
import { after, type Duration, type Instant } from '../units/time.ts'
import type { PodCohort } from './objects.ts'

/**
 * Pods that are deleted and still there: their ReplicaSet counts them no more, and may have others
 * already.
 */
export interface TerminatingPods {
  /** Name of their ReplicaSet. */
  readonly replicaSet: string
  /** The pod template that they run. */
  readonly template: PodTemplate
  /** Pods, above 0. */
  readonly count: Count
  /** When they were created. */
  readonly createdAt: Instant
  /** They were ready, and still answer whoever asks them. */
  readonly ready: boolean
  /** When they were told to stop. */
  readonly deletedAt: Instant
  /** When the last of them is gone. */
  readonly goneAt: Instant
}

/** Whoever has pods. */
export interface PodOwner {
  readonly name: string
  readonly template: PodTemplate
  readonly pods: readonly PodCohort[]
}

/**
 * What terminates after an instant: pods that owners had at its beginning and have no more, and
 * those of before that have some time left. The very list comes back where nothing changed.
 */
export function terminatingAfter(
  before: readonly TerminatingPods[],
  had: readonly PodOwner[],
  have: readonly PodOwner[],
  grace: Duration,
  at: Instant,
): readonly TerminatingPods[] {
  const left = before.filter(({ goneAt }) => goneAt > at)
  const deleted = grace === 0 ? [] : had.flatMap((one) => deletedOf(one, have, grace, at))
  if (deleted.length === 0 && left.length === before.length) return before
  return [...left, ...deleted]
}

function deletedOf(
  { name, template, pods }: PodOwner,
  have: readonly PodOwner[],
  grace: Duration,
  at: Instant,
): readonly TerminatingPods[] {
  const now = have.find((one) => one.name === name)?.pods ?? []
  if (now === pods) return []
  const births = [...new Set(pods.map(({ createdAt }) => createdAt))]
  return births.flatMap((createdAt) => {
    // A pod that was created and deleted within the instant was never there.
    const born = (list: readonly PodCohort[]) => list.filter((one) => one.createdAt === createdAt)
    const lost = countOf(born(pods)) - countOf(born(now))
    if (lost <= 0) return []
    // Of those that changed no more than they went, the ready ones were.
    const ready = Math.min(lost, Math.max(0, readyOf(born(pods)) - readyOf(born(now))))
    return [[ready, true] as const, [lost - ready, false] as const].flatMap(([count, wasReady]) =>
      count === 0
        ? []
        : [
            {
              replicaSet: name,
              template,
              count,
              createdAt,
              ready: wasReady,
              deletedAt: at,
              goneAt: after(at, grace),
            },
          ],
    )
  })
}

function countOf(pods: readonly PodCohort[]): Count {
  return pods.reduce((sum, { count }) => sum + count, 0)
}

function readyOf(pods: readonly PodCohort[]): Count {
  return countOf(pods.filter(({ readyAt }) => readyAt !== null))
}
