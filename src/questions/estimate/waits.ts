import { isCompleted } from '../../analysis/phase.ts'
import { gateOf } from '../../rollout/gateOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Moment } from '../../timeline/moment.ts'
import { between, type Instant } from '../../units/time.ts'

/** What the time of a release goes to, in milliseconds. */
export interface TimeSplit {
  /** Timed pauses. */
  readonly pauses: number
  /** Pods that start, or make room. */
  readonly pods: number
  /** Analyses and Experiments. */
  readonly analysis: number
  /** Somebody has to do something. */
  readonly people: number
  /** A router that has not confirmed a weight, a step plugin. */
  readonly other: number
}

export type WaitsFor = keyof TimeSplit

/** Where the time between two instants went, by what the Rollout waited for after each moment. */
export function timeSplit(moments: readonly Moment[], from: Instant, to: Instant): TimeSplit {
  const split = { pauses: 0, pods: 0, analysis: 0, people: 0, other: 0 }
  moments.forEach(({ at, world }, index) => {
    const begins = Math.max(at, from) as Instant
    const ends = Math.min(moments[index + 1]?.at ?? to, to) as Instant
    if (ends <= begins || world.rollout === null) return
    split[waitsFor(world.rollout)] += between(begins, ends)
  })
  return split
}

/** What a Rollout that is settled waits for; a pause first, for nothing else counts during it. */
export function waitsFor(rollout: RolloutState): WaitsFor {
  const { spec, status } = rollout
  if (spec.paused || gateOf(rollout) !== null) return 'people'
  if (status.pauseConditions.some(({ reason }) => reason === 'InconclusiveAnalysisRun')) {
    return 'people'
  }
  if (status.pauseConditions.length > 0) return 'pauses'
  if (isStarting(rollout)) return 'pods'
  if (isMeasuring(rollout)) return 'analysis'
  return isShort(rollout) ? 'pods' : 'other'
}

// An Experiment whose pods are not there yet has not begun.
function isStarting({ status, experiments }: RolloutState): boolean {
  const current = experiments.find(({ name }) => name === status.currentExperiment)
  return current !== undefined && (current.phase === '' || current.phase === 'Pending')
}

function isMeasuring({ status }: RolloutState): boolean {
  const { stepRun, prePromotionRun, postPromotionRun, currentExperiment } = status
  const runs = [stepRun, prePromotionRun, postPromotionRun]
  return currentExperiment !== '' || runs.some((run) => run !== null && !isCompleted(run.status))
}

function isShort({ replicaSets }: RolloutState): boolean {
  return replicaSets.some(({ want, have, available }) => have !== want || available < want)
}
