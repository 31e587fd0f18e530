import { formatTime } from '../../go/timeText.ts'
import type { Instant } from '../../units/time.ts'
import { type Load, loadsOf } from './loads.ts'
import type { Rehearsed } from './rehearsals.ts'
import type { LintRule } from './rule.ts'
import { type LintedRollout, strategySpot } from './subject.ts'
import { pods, rounded } from './words.ts'

export const overloadPerPod: LintRule = {
  name: 'overload-per-pod',
  severity: 'warning',
  what: 'In a good release a pod takes more than twice its ordinary load.',
  why:
    'Weights and pods are set apart: a weight of 90 on one pod of ten is nine pods of traffic, ' +
    'and what fails then is not the new version.',
  fix: 'As many pods as the weight needs, before the weight.',
  source: 'reconcileTrafficRouting, CalculateReplicaCountsForTrafficRoutedCanary; #3284',
  find({ rollout, rehearsals }) {
    const good = rollout === null ? null : rehearsals.good()
    if (rollout === null || good === null) return []
    return worstByStep(good).map(({ step, from, to, load }) => {
      const { pods: count, perPod, share, of } = load
      const whose = of === 'all' ? '' : ` of the ${of}`
      const times =
        perPod === null ? 'no pod is there' : `${rounded(perPod)} times the ordinary load`
      const spot = strategySpot(rollout, ...(step < 0 ? [] : ['steps', step, 'setWeight']))
      return {
        spot,
        also: [],
        message: `${rounded(share)} % of the traffic meets ${pods(count)}${whose}: ${times}`,
        evidence: {
          at: from,
          text: `rehearsed: from ${formatTime(from)} to ${formatTime(to)}, with ${pods(count)}`,
          facts: { from, to, canaryPods: count, weight: share, loadPerPod: perPod },
        },
        fix: fixOf(rollout, of),
      }
    })
  },
}

function fixOf({ canary }: LintedRollout, of: Load['of']): string {
  if (of === 'canary') return 'setCanaryScale: { matchTrafficWeight: true } before that weight'
  if (canary?.dynamicStableScale === true) return 'Raise weights only, or dynamicStableScale: false'
  return 'maxUnavailable: 0'
}

interface Overload {
  /** Of the `setWeight` in force; −1 before the first. */
  readonly step: number
  readonly from: Instant
  readonly to: Instant
  readonly load: Load
}

/** More than that is an overload. */
const MOST = 2

/** The first overload of every step and side, for as long as it lasts. */
function worstByStep({ moments }: Rehearsed): readonly Overload[] {
  const found = new Map<string, Overload>()
  for (const [position, { at, world }] of moments.entries()) {
    const to = moments[position + 1]?.at
    if (world.rollout === null || to === undefined) continue
    const { status, spec } = world.rollout
    const steps = spec.strategy.kind === 'canary' ? spec.strategy.steps : []
    const index = status.currentStepIndex ?? steps.length
    const step = steps.slice(0, index + 1).findLastIndex(({ setWeight }) => setWeight !== null)
    for (const load of loadsOf(world.rollout)) {
      if (load.perPod !== null && load.perPod <= MOST) continue
      // Past the last step the pods catch up: what goes on there has been told.
      const goesOn = [...found.values()].some((one) => one.load.of === load.of && one.to === at)
      if (index >= steps.length && goesOn) continue
      const key = `${step} ${index >= steps.length} ${load.of}`
      const before = found.get(key)
      if (before === undefined) found.set(key, { step, from: at, to, load })
      else if (before.to === at) found.set(key, { ...before, to, load: heavier(before.load, load) })
    }
  }
  return [...found.values()]
}

function heavier(one: Load, other: Load): Load {
  const weigh = ({ perPod }: Load): number => perPod ?? Number.POSITIVE_INFINITY
  return weigh(other) > weigh(one) ? other : one
}
