import { type Controller, noOrders, type Turn } from '../../cluster/controller.ts'
import { reconcileDeployment } from '../../deployment/reconcileDeployment.ts'
import type { DeploymentState } from '../../deployment/state.ts'
import { after, type Instant, seconds } from '../../units/time.ts'
import { wake } from '../deploying.ts'
import { type Row, rowOf } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** Whether the controller has anything to look at. */
interface Attention {
  readonly isAwake: boolean
}

const controller: Controller<WorldNow, DeploymentState, Attention> = {
  kind: 'Deployment',
  countOf: ({ deployments }) => deployments.length,
  stateAt: ({ deployments }, index) => deployments[index] as DeploymentState,
  nameOf: ({ spec }) => spec.name,
  viewOf(now, { spec }) {
    const isAwake = now.awakeDeployments.includes(spec.name)
    if (isAwake) now.awakeDeployments = now.awakeDeployments.filter((name) => name !== spec.name)
    return { isAwake }
  },
  turn,
  put(now, index, deployment) {
    now.deployments = now.deployments.with(index, deployment)
    // Whatever a pass writes wakes the controller again.
    wake(now, deployment.spec.name)
  },
}

const everyDeployment = rowOf(controller)

/**
 * The Deployment controller of Kubernetes. It looks at a Deployment when somebody wrote it, when
 * its ReplicaSets' pods are others, and when it asked to: what it does at other instants too would
 * be another story.
 */
export const deployments: Row = {
  kind: controller.kind,
  play: (now) => now.deployments.length > 0 && everyDeployment.play(now),
}

const SECOND = seconds(1)

function turn(state: DeploymentState, { isAwake }: Attention, at: Instant): Turn<DeploymentState> {
  if (!isAwake) return asleep(state)
  const { wakeAt, ...passed } = reconcileDeployment(state, state.replicaSets, at)
  // It would be asked over and over, milliseconds apart, until the deadline is there.
  return { ...passed, wakeAt: wakeAt !== null && wakeAt <= at ? after(at, SECOND) : wakeAt }
}

function asleep(state: DeploymentState): Turn<DeploymentState> {
  return {
    state,
    orders: noOrders,
    wakeAt: null,
    asksAgain: false,
    rests: true,
    failure: '',
    endedBy: '',
  }
}
