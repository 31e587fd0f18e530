import { analysisRuns } from './controllers/analysisRuns.ts'
import { autoscalers } from './controllers/autoscalers.ts'
import { deliverers } from './controllers/deliverers.ts'
import { deployments } from './controllers/deployments.ts'
import { experiments } from './controllers/experiments.ts'
import { gates } from './controllers/gates.ts'
import { people } from './controllers/people.ts'
import { pods } from './controllers/pods.ts'
import { rollouts } from './controllers/rollouts.ts'
import { routers } from './controllers/routers.ts'
import { services } from './controllers/services.ts'
import { stepPlugins } from './controllers/stepPlugins.ts'
import { answeringOneAnother, type Row } from './takeTurns.ts'

/** Those that act once in an instant, before everybody else. */
export const callers: readonly Row[] = [people]

/**
 * Everybody who has a turn in every round, in the order of a cluster whose parts are all quick:
 * pods and what they are asked through, analyses with the Experiments that start them, and one pass
 * each of the controllers of Deployments and of the Rollout. So pods answer to a pass before the
 * next one sees them.
 */
export const controllers: readonly Row[] = [
  pods,
  stepPlugins,
  routers,
  answeringOneAnother(analysisRuns, experiments),
  deployments,
  rollouts,
  gates,
  services,
  deliverers,
]

/** Those who look now and then, and find a cluster that has come to rest. */
export const observers: readonly Row[] = [autoscalers]
