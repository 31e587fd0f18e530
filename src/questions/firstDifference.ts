import type { RolloutState } from '../rollout/state.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { sameJson } from '../units/sameJson.ts'
import type { Instant } from '../units/time.ts'

/** Where two runs of one scenario part, and what is seen of it on either side. */
export interface Seen {
  readonly at: Instant
  /** Such as `phase`, `pods`, `weight`, `orders`. */
  readonly of: string
  /** On the first. */
  readonly from: string
  /** On the second. */
  readonly to: string
}

/** The first instant at which two timelines tell another story; null if they never do. */
export function firstDifference(one: Timeline, other: Timeline): Seen | null {
  const instants = [...one.moments, ...other.moments].map(({ at }) => at)
  for (const at of [...new Set(instants)].sort((a, b) => a - b)) {
    const before = readingsAt(one.moments, at)
    const after = readingsAt(other.moments, at)
    for (const [of, from] of Object.entries(before)) {
      const to = after[of] ?? ''
      if (from !== to) return { at, of, from, to }
    }
    if (!sameJson(conditionsAt(one.moments, at), conditionsAt(other.moments, at))) {
      return { at, of: 'conditions', ...conditionTexts(one, other, at) }
    }
  }
  return null
}

// What people look at first comes first.
function readingsAt(moments: readonly Moment[], at: Instant): Readonly<Record<string, string>> {
  const rollout = rolloutAt(moments, at)
  if (rollout === null)
    return { phase: '', pods: '', weight: '', step: '', services: '', orders: '' }
  const { status, replicaSets, services } = rollout
  return {
    phase: status.message === '' ? status.phase : `${status.phase}: ${status.message}`,
    pods: replicaSets.map((one) => `${one.hash} ${one.available}/${one.want}`).join(', '),
    weight: `${status.weights?.canary.weight ?? 'none'}`,
    step: `${status.currentStepIndex ?? 'none'}`,
    services: services.map(({ name, hash }) => `${name} → ${hash || 'none'}`).join(', '),
    orders: ordersAt(moments, at).join('; '),
  }
}

function rolloutAt(moments: readonly Moment[], at: Instant): RolloutState | null {
  return moments.findLast((moment) => moment.at <= at)?.world.rollout ?? null
}

function ordersAt(moments: readonly Moment[], at: Instant): readonly string[] {
  const effects = moments.find((moment) => moment.at === at)?.effects ?? []
  return effects.map((effect) =>
    effect.kind === 'recordEvent' ? `${effect.reason}: ${effect.message}` : effect.kind,
  )
}

function conditionsAt(moments: readonly Moment[], at: Instant): readonly string[] {
  const conditions = rolloutAt(moments, at)?.status.conditions ?? []
  return conditions.map(({ type, status, reason }) => `${type} ${status} (${reason})`).sort()
}

function conditionTexts(one: Timeline, other: Timeline, at: Instant): Pick<Seen, 'from' | 'to'> {
  const [before, after] = [conditionsAt(one.moments, at), conditionsAt(other.moments, at)]
  return {
    from: before.filter((text) => !after.includes(text)).join(', '),
    to: after.filter((text) => !before.includes(text)).join(', '),
  }
}
