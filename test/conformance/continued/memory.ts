import type { PodCohort } from '../../../src/cluster/objects.ts'
import type { World } from '../../../src/timeline/world.ts'
import { type Instant, instant } from '../../../src/units/time.ts'
import { countedFrom } from './cut.ts'

/**
 * What no object of a cluster holds, and a controller that starts anew therefore cannot know. Each is handed over
 * from the world that was cut to the one that was read: where that makes the story the same, it was this that was
 * missing, and nothing else.
 */
export const memories: readonly Memory[] = [
  {
    name: 'work queue',
    says: 'pending wake-ups, counted retries, the time of the next resync, and that no pass is due now',
    handOver: ({ wakes, again, failures }, into, at) => ({
      ...into,
      at: instant(0),
      wakes: [...countedFrom(wakes, at), ...countedFrom(again, at), ...resyncs(at)],
      failures,
    }),
  },
  {
    name: 'router',
    says: 'what stands in the router and not in status.canary.weights, and since when',
    handOver: ({ rollout }, into, at) =>
      rollout === null || into.rollout === null
        ? into
        : { ...into, rollout: { ...into.rollout, router: countedFrom(rollout.router, at) } },
  },
  {
    name: 'unready pods',
    says: 'how long pods that were made unready stay so',
    handOver: ({ rollout }, into, at) => {
      if (rollout === null || into.rollout === null) return into
      const replicaSets = into.rollout.replicaSets.map((one) => {
        const before = rollout.replicaSets.find(({ name }) => name === one.name)
        const pods: readonly PodCohort[] =
          before === undefined ? one.pods : countedFrom(before.pods, at)
        return { ...one, pods }
      })
      return { ...into, rollout: { ...into.rollout, replicaSets } }
    },
  },
  {
    name: 'order within a second',
    says: 'which of two AnalysisRuns of one second was created first',
    handOver: ({ runs }, into) => {
      const place = (name: string): number => runs.findIndex((one) => one.name === name)
      return { ...into, runs: into.runs.toSorted((a, b) => place(a.name) - place(b.name)) }
    },
  },
]

export interface Memory {
  readonly name: string
  readonly says: string
  readonly handOver: (from: World, into: World, at: Instant) => World
}

const PERIOD = 900_000

/**
 * The next periodic passes over everything, which count from the start of the controllers, as somebody sees them
 * whose clock began at `since`.
 */
export function resyncs(at: Instant, started = instant(0), since: Instant = at): World['wakes'] {
  const first = Math.floor((at - started) / PERIOD) + 1
  return [0, 1, 2, 3, 4, 5, 6, 7].map((index) => ({
    kind: 'Resync',
    name: `${started}/${index}`,
    at: instant(started + (first + index) * PERIOD - since),
  }))
}
