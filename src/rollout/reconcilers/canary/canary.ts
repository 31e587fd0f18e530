import { recordIn } from '../../../document/fields.ts'
import type { CanaryStrategy } from '../../../plan/strategy.ts'
import { maxUnavailableOf } from '../../../replicas/fenceposts.ts'
import { pauseEndsAt } from '../../../steps/pause.ts'
import { isIndefiniteStep } from '../../../steps/step.ts'
import { isSaidPaused } from '../../conditions.ts'
import type { Draft, Outcome, Pass, StrategyRules } from '../../contract.ts'
import { canaryWaitsFor } from '../../decisions/clientPhase.ts'
import { canaryHasProgressed } from '../../decisions/progress.ts'
import { isPromoted } from '../../status.ts'
import { analysis } from '../analysis.ts'
import { ephemeralMetadata } from '../ephemeralMetadata.ts'
import { history } from '../history.ts'
import { isSelected } from '../references.ts'
import { restart } from '../restart.ts'
import { reconcileRuns, runStatuses } from './analyses.ts'
import { canaryOf, currentStepOf, strategyOf } from './canaryPass.ts'
import { destinations } from './destinations.ts'
import { experiments } from './experiments.ts'
import { pauseReason, pauseStep } from './pauseStep.ts'
import { stepPlugin } from './plugin.ts'
import { replicaSets, scaleAll } from './replicaSets.ts'
import { pingPong, services } from './services.ts'
import { sizesOf } from './sizes.ts'
import { writeStatus } from './status.ts'
import { statusBlock } from './statusBlock.ts'
import { traffic } from './traffic.ts'

export const canary: StrategyRules = {
  reconcilers: Object.entries({
    change,
    restart,
    ephemeralMetadata,
    history,
    pingPong,
    services,
    traffic,
    experiments,
    analysis,
    replicaSets,
    pauseStep,
    stepPlugin,
  }),
  writeStatus,
  scaleOnly,
  newReplicas: (pass) => sizesOf(pass, pass.weights).canary,
  delaysScaleDownOnAbort(spec) {
    const { trafficRouting, dynamicStableScale, abortScaleDownDelaySeconds } = strategyOf(spec)
    if (trafficRouting === null || abortScaleDownDelaySeconds === 0) return false
    return !dynamicStableScale || abortScaleDownDelaySeconds !== null
  },
  abortScaleDownDelaySeconds: (spec) => strategyOf(spec).abortScaleDownDelaySeconds ?? 30,
  scaleDownDelaySeconds(spec) {
    const { trafficRouting, scaleDownDelaySeconds } = strategyOf(spec)
    return trafficRouting === null ? 0 : (scaleDownDelaySeconds ?? 30)
  },
  references(pass, hash) {
    const { canaryService, stableService, trafficRouting } = canaryOf(pass)
    if (isSelected(pass, [canaryService, stableService], hash)) return true
    // Subsets of an Istio DestinationRule carry the hashes that the router was last told.
    return (
      hasDestinationRule(trafficRouting) &&
      (pass.router.canaryHash === hash || pass.router.stableHash === hash)
    )
  },
  maxUnavailable(spec, desired) {
    const { maxSurge, maxUnavailable } = strategyOf(spec)
    return maxUnavailableOf(maxSurge, maxUnavailable, desired)
  },
  reconcileRuns,
  runStatuses,
  pausesBeforeScaling: true,
  waitsForEvictions: true,
  isFastRollback: () => false,
  hasProgressed: canaryHasProgressed,
  isComplete(pass, next) {
    const total = canaryOf(pass).steps.length
    const walked = total === 0 || (next.currentStepIndex ?? total) === total
    return walked && isPromoted(next) && next.replicas === pass.desired
  },
  isAvailable: (pass) => pass.allAvailable >= pass.desired,
  isIndefinite: (pass) =>
    isSaidPaused(pass.prev.conditions) || isIndefiniteStep(currentStepOf(pass)),
  waitingFor(spec, { replicas, updatedReplicas, stableRS, currentPodHash }) {
    const routed = strategyOf(spec).trafficRouting !== null
    return canaryWaitsFor({ routed, replicas, updatedReplicas, stableRS, currentPodHash })
  },
  destinations,
  pauseEndsAt({ spec, status }) {
    const pause = strategyOf(spec).steps[status.currentStepIndex ?? 0]?.pause ?? null
    if (pause === null) return null
    for (const { reason, startTime } of status.pauseConditions) {
      if (reason === pauseReason) return pauseEndsAt(pause, startTime)
    }
    return null
  },
  gateOf({ spec, status }) {
    const step = status.currentStepIndex ?? 0
    const pause = strategyOf(spec).steps[step]?.pause ?? null
    const condition = status.pauseConditions.find(({ reason }) => reason === pauseReason)
    if (pause === null || pause.seconds !== null || condition === undefined) return null
    return { since: condition.startTime, step }
  },
  roleMetadata(spec) {
    const { canaryMetadata, stableMetadata } = strategyOf(spec)
    return { updated: canaryMetadata, stable: stableMetadata }
  },
  statusBlock,
  hasChanged: (pass) =>
    pass.prev.currentStepHash !== pass.spec.stepsHash ||
    (pass.prev.currentPodHash !== '' && pass.prev.currentPodHash !== pass.spec.template.hash),
}

/** Another template, or other steps: the write that resets is all that the pass does. */
function change(pass: Pass): Outcome {
  return pass.rules.hasChanged(pass) ? 'write' : 'next'
}

function scaleOnly(pass: Pass, draft: Draft): Outcome {
  if (scaleAll(pass) === 'failed') return 'failed'
  draft.availableReplicas = pass.allAvailable
  draft.HPAReplicas = pass.allHave
  return 'next'
}

function hasDestinationRule(routing: CanaryStrategy['trafficRouting']): boolean {
  const istio = recordIn(routing === null ? null : routing.source, 'istio')
  return recordIn(istio, 'destinationRule') !== null
}
