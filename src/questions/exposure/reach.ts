import type { Moment } from '../../timeline/moment.ts'
import { waysOfUsers } from '../../timeline/users.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'

/** Ready pods that users can meet. */
export interface Reach {
  /** At the instant of the window at which they are most. */
  readonly pods: Count
  /** Those of them that an Experiment started. */
  readonly ofExperiments: Count
}

/** Whom users can meet between two instants. */
export function reachIn(moments: readonly Moment[], from: Instant, to: Instant): Reach {
  const before = moments.findLast(({ at }) => at <= from)
  const inside = moments.filter(({ at }) => at > from && at < to)
  const worlds = [...(before === undefined ? [] : [before]), ...inside].map(({ world }) => world)
  return worlds.map(reachOf).reduce((most, one) => (one.pods > most.pods ? one : most), nobody)
}

const nobody: Reach = { pods: 0, ofExperiments: 0 }

function reachOf(world: World): Reach {
  const reached = new Map<string, Count>()
  for (const { weight, cohorts } of waysOfUsers(world)) {
    if (weight === 0) continue
    for (const { replicaSet, ready } of cohorts) reached.set(replicaSet, ready)
  }
  const started = world.experiments.flatMap(({ replicaSets }) => replicaSets)
  const met = started.filter(({ template }) => reached.has(template.hash))
  return {
    pods: [...reached.values()].reduce((sum, ready) => sum + ready, 0),
    ofExperiments: met.reduce((sum, { ready }) => sum + ready, 0),
  }
}
