import { isCompleted } from '../../analysis/phase.ts'
import { gateOf } from '../../rollout/gateOf.ts'
import type { RolloutState } from '../../rollout/state.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import { continued } from './continued.ts'
import { courseOf, releaseBegins } from './release.ts'
import { waitsFor } from './waits.ts'

/** Something that may take any time, because no field bounds it. */
export interface Stop {
  /**
   * `pause` without a duration, `promotion` of a blue-green that waits for it, `paused` by hand,
   * `inconclusive` analysis, `aborted` (by somebody, an analysis, or the deadline, as the field
   * says), `analysis` that does not end, `pods` that do not start.
   */
  readonly kind: 'pause' | 'promotion' | 'paused' | 'inconclusive' | 'aborted' | 'analysis' | 'pods'
  /** The place of the step, from 1; null: it is none. */
  readonly step: number | null
  /** The field that has no bound; '' if it is none. */
  readonly field: string
}

/** What keeps a release from having an upper bound, from an instant on, in order. */
export function stopsOf(scenario: Scenario, timeline: Timeline, from: Instant): readonly Stop[] {
  const begins = releaseBegins(scenario)
  // Somebody who is known to come after so long is a bound.
  const isBounded = typeof scenario.gates === 'object'
  const gates = isBounded ? [] : gatesOf(scenario, timeline, from)
  const promotedAt = courseOf(timeline.moments, begins)?.promotedAt ?? null
  const found = [...gates]
  for (const { at, world } of timeline.moments) {
    if (at < from || (promotedAt !== null && at >= promotedAt)) continue
    const stop = stopIn(world, promotedAt === null && world === timeline.moments.at(-1)?.world)
    if (stop !== null && !found.some((one) => isSame(one, stop))) found.push(stop)
  }
  return found
}

// With a second at each gate none of them is passed unseen.
function gatesOf(scenario: Scenario, timeline: Timeline, from: Instant): readonly Stop[] {
  const script = (scenario.script ?? []).filter(({ promote }) => promote === undefined)
  const seen = { ...scenario, script, gates: { after: '1s' } }
  const { moments } = continued(timeline, from, seen)
  const promotedAt = courseOf(moments, releaseBegins(scenario))?.promotedAt ?? null
  const later = moments.filter(({ at }) => at >= from && (promotedAt === null || at < promotedAt))
  // The gate at which it stands when somebody asks has been there before.
  const standing = timeline.moments.filter(({ at }) => at < from).slice(-1)
  const found: Stop[] = []
  for (const { world } of [...standing, ...later]) {
    const gate = world.rollout === null ? null : gateOf(world.rollout)
    const stop = gate === null ? null : gateStop(gate.step)
    if (stop !== null && !found.some((one) => isSame(one, stop))) found.push(stop)
  }
  return found
}

/** What a run that does not get there has come to; [] where no field tells. */
export function stopAtEnd({ moments }: Timeline): readonly Stop[] {
  const last = moments.at(-1)
  const stop = last === undefined ? null : stopIn(last.world, true)
  return stop === null ? [] : [stop]
}

function gateStop(step: number | null): Stop {
  if (step === null) {
    const field = 'spec.strategy.blueGreen.autoPromotionEnabled'
    return { kind: 'promotion', step: null, field }
  }
  const field = `spec.strategy.canary.steps[${step}].pause.duration`
  return { kind: 'pause', step: step + 1, field }
}

function stopIn({ rollout, runs }: World, isEnd: boolean): Stop | null {
  if (rollout === null) return null
  const { spec, status } = rollout
  if (spec.paused) return { kind: 'paused', step: null, field: 'spec.paused' }
  const reasons = status.pauseConditions.map(({ reason }) => reason)
  if (reasons.includes('InconclusiveAnalysisRun')) {
    return { kind: 'inconclusive', step: null, field: '' }
  }
  if (!isEnd) return null
  if (status.abort) return { kind: 'aborted', step: null, field: abortField(rollout) }
  const step = (status.currentStepIndex ?? 0) + 1
  switch (waitsFor(rollout)) {
    case 'analysis': {
      const open = runs.filter(({ phase }) => !isCompleted(phase))
      const endless = open.some(({ metrics }) => metrics.some((one) => one.effectiveCount === null))
      return endless ? { kind: 'analysis', step, field: 'spec.metrics[].count' } : null
    }
    case 'pods':
      return { kind: 'pods', step: null, field: '' }
    default:
      return null
  }
}

function abortField({ spec, status }: RolloutState): string {
  // The abort's own message tells (`conditions.RolloutTimeOutMessage`).
  const isLate = spec.progressDeadlineAbort && status.message.includes('has timed out progressing')
  return isLate ? 'spec.progressDeadlineSeconds' : 'status.abort'
}

function isSame(one: Stop, other: Stop): boolean {
  return one.kind === other.kind && one.step === other.step
}
