import type { ReplicaSet } from '../cluster/objects.ts'
import { withPaused, withReplicas, withRestartAt } from '../plan/edit.ts'
import { wholeSecond } from '../units/time.ts'
import { unreachable } from '../units/unreachable.ts'
import { aborting } from '../verbs/abort.ts'
import { pausing } from '../verbs/pause.ts'
import { plainPromote } from '../verbs/promoteWrites.ts'
import { restartAt } from '../verbs/restart.ts'
import { retrying } from '../verbs/retryRollout.ts'
import { copyReplicaSet, copyState } from './copies.ts'
import type { ReplicaSetObserved, RolloutEvent } from './event.ts'
import { promote } from './promote.ts'
import type { RolloutState } from './state.ts'
import { undo } from './undo.ts'
import { withSpec, withStatus } from './write.ts'

/** Records a fact. The very state comes back where it says nothing new. */
export function applyEvent(state: RolloutState, event: RolloutEvent): RolloutState {
  switch (event.kind) {
    case 'woken':
      return state
    case 'replicaSetsObserved':
      return withReplicaSets(state, event.replicaSets)
    case 'specChanged':
      return withSpec(state, event.spec)
    case 'planChanged': {
      const next = copyState(withSpec(state, event.plan.rollout))
      next.analysisTemplates = event.plan.analysisTemplates
      return next
    }
    case 'paused':
      return withSpec(state, withPaused(state.spec, pausing.paused))
    case 'resumed':
      return withSpec(state, withPaused(state.spec, false))
    case 'scaled':
      return withSpec(state, withReplicas(state.spec, event.replicas))
    case 'restarted':
      return withSpec(state, withRestartAt(state.spec, restartAt(event.at, 0)))
    case 'promoted':
    case 'promotedFully':
    case 'currentStepSkipped':
    case 'allStepsSkipped':
      return promote(state, promotions[event.kind]).state
    case 'aborted':
      return withStatus(state, { ...state.status, ...aborting })
    case 'retried':
      return withStatus(state, { ...state.status, ...retrying })
    case 'undone':
      return undo(state, event.revision).state
    case 'analysisRunObserved':
    case 'experimentObserved':
    case 'weightVerified':
    case 'stepPluginObserved':
      return withObservation(state, event)
    default:
      return unreachable('unknown event', event)
  }
}

const promotions = {
  promoted: plainPromote,
  promotedFully: { ...plainPromote, full: true },
  currentStepSkipped: { ...plainPromote, skipCurrentStep: true },
  allStepsSkipped: { ...plainPromote, skipAllSteps: true },
} as const

type Observation = Extract<
  RolloutEvent,
  {
    kind: 'analysisRunObserved' | 'experimentObserved' | 'weightVerified' | 'stepPluginObserved'
  }
>

function withObservation(state: RolloutState, event: Observation): RolloutState {
  switch (event.kind) {
    case 'analysisRunObserved': {
      const { phase, message } = event
      return {
        ...state,
        analysisRuns: state.analysisRuns.map((run) =>
          run.name === event.run ? { ...run, phase, message } : run,
        ),
      }
    }
    case 'experimentObserved': {
      const { phase, message, templates } = event
      return {
        ...state,
        experiments: state.experiments.map((one) =>
          one.name === event.experiment ? { ...one, phase, message, templates } : one,
        ),
      }
    }
    case 'weightVerified':
      return { ...state, router: { ...state.router, verifiedAt: wholeSecond(event.at) } }
    case 'stepPluginObserved': {
      const { outcome } = event
      const others = state.plugins.filter((one) => one.stepIndex !== outcome.stepIndex)
      return { ...state, plugins: [...others, outcome] }
    }
    default:
      return unreachable('unknown observation', event)
  }
}

function withReplicaSets(
  state: RolloutState,
  observed: readonly ReplicaSetObserved[],
): RolloutState {
  let changed = false
  const replicaSets = state.replicaSets.map((one) => {
    const seen = observed.find((candidate) => candidate.name === one.name)
    if (seen === undefined || isSame(one, seen)) return one
    changed = true
    return withCounts(one, seen)
  })
  return changed ? { ...state, replicaSets } : state
}

function isSame(one: ReplicaSet, seen: ReplicaSetObserved): boolean {
  return (
    one.have === seen.have &&
    one.ready === seen.ready &&
    one.available === seen.available &&
    one.pods === seen.pods
  )
}

function withCounts(one: ReplicaSet, seen: ReplicaSetObserved): ReplicaSet {
  const next = copyReplicaSet(one)
  next.have = seen.have
  next.ready = seen.ready
  next.available = seen.available
  next.pods = seen.pods
  return next
}
