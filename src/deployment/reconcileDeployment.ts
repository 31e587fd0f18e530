import type { Turn } from '../cluster/controller.ts'
import type { Instant } from '../units/time.ts'
import { beginDraft, type Ending, finishDraft, type Part } from './draft.ts'
import { history } from './history.ts'
import { creation, revision } from './newReplicaSet.ts'
import { observe, type ReplicaSetPods } from './observe.ts'
import { pauseConditions } from './pauseConditions.ts'
import { awaitOldPods, drainOld, fillNew } from './recreate.ts'
import { rolling } from './rolling.ts'
import { paused, scalingEvent } from './scaling.ts'
import type { DeploymentState } from './state.ts'
import { writeStatus } from './status.ts'

// The controller of Deployments (Kubernetes 1.34, pkg/controller/deployment): no steps, no
// traffic, no analysis. It has one ReplicaSet for each pod template that it remembers; the one
// with the template of the spec is the new one, all others are old, and all that an update does is
// to move pods from these to that.
//
// A pass reads a snapshot, writes to ReplicaSets what one step of the update takes, and ends with
// the status. Whatever it wrote wakes it again, so an instant sees as many passes as there are
// steps to take. The pass that has nothing to write is the last, and leaves behind at most the
// wish to be woken when the progress deadline is over. That deadline is a report, no deed: a
// Deployment never goes back by itself.
//
// Four things surprise whoever meets them first. A pass that resizes the new ReplicaSet does not
// look at the old ones, but a pass that creates it does. Passes for a scaling event come before
// everything else, and judge no progress. What a pass counts are the pods as it found them, also
// when it has resized them since. And an old ReplicaSet is judged by the pods that are available,
// so broken old pods never hold up an update, while a broken new version holds it up for good, with
// all but `maxUnavailable` of the old pods in place.

const beginning: readonly Part[] = [pauseConditions, revision, paused, scalingEvent]

/** The parts of a pass, in the controller's order. */
const strategies: Readonly<Record<DeploymentState['spec']['strategy']['kind'], readonly Part[]>> = {
  RollingUpdate: [...beginning, creation, rolling, history],
  Recreate: [...beginning, drainOld, awaitOldPods, creation, fillNew, history],
}

/**
 * One pass over a Deployment with its ReplicaSets' pods as they are at an instant. An update takes
 * several: the next follows when the ReplicaSets have answered.
 *
 * A `wakeAt` that is not in the future asks for passes over and over, milliseconds apart: there is
 * less than a second left until the progress deadline.
 */
export function reconcileDeployment(
  state: DeploymentState,
  view: readonly ReplicaSetPods[],
  at: Instant,
): Turn<DeploymentState> {
  const observed = observe(state, view)
  const draft = beginDraft(observed, at)
  let ending: Ending = 'end'
  for (const part of strategies[observed.spec.strategy.kind]) {
    const outcome = part(draft)
    if (outcome === 'next') continue
    ending = outcome
    break
  }
  writeStatus(draft, ending)
  const next = finishDraft(draft)
  const { orders, wakeAt } = draft
  const rests = next === observed
  return { state: next, orders, wakeAt, asksAgain: false, rests, failure: '', endedBy: '' }
}
