import { analysisRuns } from './controllers/analysisRuns.ts'
import { experiments } from './controllers/experiments.ts'
import { people } from './controllers/people.ts'
import { pods } from './controllers/pods.ts'
import { rollouts } from './controllers/rollouts.ts'
import { routers } from './controllers/routers.ts'
import { stepPlugins } from './controllers/stepPlugins.ts'
import type { Row } from './takeTurns.ts'

/** Those that answer one another before anybody after them has a turn. */
export interface Group {
  readonly rows: readonly Row[]
  /** They take turns until a round of theirs changes nothing, or have one turn each. */
  readonly turns: 'untilTheyRest' | 'one'
}

/**
 * Everybody who acts in the cluster, in the order of one whose parts are all quick: people, pods and
 * what they are asked through, analyses with the Experiments that start them, and one pass of the
 * Rollout's controller. Pods answer to a pass before the next one sees them.
 */
export const controllers: readonly Group[] = [
  { rows: [people, pods, stepPlugins, routers], turns: 'one' },
  { rows: [analysisRuns, experiments], turns: 'untilTheyRest' },
  { rows: [rollouts], turns: 'one' },
]
