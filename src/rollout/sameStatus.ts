import { sameConditions } from '../cluster/conditions.ts'
import type { PauseCondition, PluginStatus, RolloutStatus, RunStatus, Weights } from './status.ts'

/** Whether writing `next` over `prev` would change anything. */
export function sameStatus(prev: RolloutStatus, next: RolloutStatus): boolean {
  return sameReport(prev, next) && sameStanding(prev, next)
}

// What a status tells people and dashboards.
function sameReport(prev: RolloutStatus, next: RolloutStatus): boolean {
  return (
    prev.phase === next.phase &&
    prev.message === next.message &&
    prev.replicas === next.replicas &&
    prev.updatedReplicas === next.updatedReplicas &&
    prev.readyReplicas === next.readyReplicas &&
    prev.availableReplicas === next.availableReplicas &&
    prev.HPAReplicas === next.HPAReplicas &&
    sameConditions(prev.conditions, next.conditions)
  )
}

/** Whether two statuses say the same of where the rollout stands: what reconcilers decide by. */
export function sameStanding(prev: RolloutStatus, next: RolloutStatus): boolean {
  return (
    sameNumber(prev.currentStepIndex, next.currentStepIndex) &&
    prev.observedGeneration === next.observedGeneration &&
    prev.currentPodHash === next.currentPodHash &&
    prev.stableRS === next.stableRS &&
    prev.currentStepHash === next.currentStepHash &&
    prev.abort === next.abort &&
    sameNumber(prev.abortedAt, next.abortedAt) &&
    prev.promoteFull === next.promoteFull &&
    prev.controllerPause === next.controllerPause &&
    sameNumber(prev.restartedAt, next.restartedAt) &&
    prev.stablePingPong === next.stablePingPong &&
    prev.currentExperiment === next.currentExperiment &&
    prev.activeSelector === next.activeSelector &&
    prev.previewSelector === next.previewSelector &&
    prev.scaleUpPreviewCheckPoint === next.scaleUpPreviewCheckPoint &&
    samePauses(prev.pauseConditions, next.pauseConditions) &&
    sameWeights(prev.weights, next.weights) &&
    sameRun(prev.stepRun, next.stepRun) &&
    sameRun(prev.backgroundRun, next.backgroundRun) &&
    sameRun(prev.prePromotionRun, next.prePromotionRun) &&
    sameRun(prev.postPromotionRun, next.postPromotionRun) &&
    samePlugins(prev.pluginStatuses, next.pluginStatuses)
  )
}

// An engine compares two of a kind at once, and looks at anything else in general.
function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === null && b === null
  return a === b
}

function samePauses(a: readonly PauseCondition[], b: readonly PauseCondition[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return one.reason === other?.reason && one.startTime === other.startTime
    })
  )
}

// Changed weights are a new object; a verification alone never makes one.
function sameWeights(a: Weights | null, b: Weights | null): boolean {
  return a === b
}

function sameRun(a: RunStatus | null, b: RunStatus | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  return a.name === b.name && a.status === b.status && a.message === b.message
}

function samePlugins(a: readonly PluginStatus[], b: readonly PluginStatus[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return (
        one.index === other?.index &&
        one.operation === other.operation &&
        one.phase === other.phase &&
        one.message === other.message &&
        one.startedAt === other.startedAt &&
        one.updatedAt === other.updatedAt
      )
    })
  )
}
