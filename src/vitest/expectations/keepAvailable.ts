import { formatTime } from '../../go/timeText.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type WorkloadNow, workloadOf } from '../../timeline/workload.ts'
import type { World } from '../../timeline/world.ts'
import type { Count } from '../../units/amounts.ts'
import type { Instant } from '../../units/time.ts'
import { type Amount, amountObjection, amountOf } from '../amount.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'

interface Reading {
  readonly at: Instant
  readonly available: Count
  /** How many have to be there by now. */
  readonly floor: Count
}

/**
 * Available pods (ready for `minReadySeconds`): of all ReplicaSets, and for blue-green of the one
 * behind the active Service. Judged from the first moment at which there are enough; after
 * `spec.replicas` rose, a percentage of it counts from the moment at which it is reached.
 * Percentages are rounded up, as a PodDisruptionBudget does it.
 */
export function keepAvailable(timeline: Timeline, pods: Amount): ExpectationOutcome {
  if (amountOf(pods, 1) === null) return unusable(amountObjection('pods', pods))
  const expected = `to keep ${typeof pods === 'number' ? pods : `${pods} of its`} pods available`
  const { readings, wasReached } = readingsOf(timeline, pods)
  if (!wasReached) return { kind: 'judged', holds: false, expected, ...neverReached(timeline) }
  const fewest = readings.reduce<Reading | null>((least, one) => {
    return least === null || spareIn(one) < spareIn(least) ? one : least
  }, null)
  const breach = readings.find((one) => spareIn(one) < 0) ?? null
  return {
    kind: 'judged',
    holds: breach === null,
    expected,
    found: foundText(breach, fewest),
    at: (breach ?? fewest)?.at ?? null,
  }
}

function readingsOf(timeline: Timeline, pods: Amount) {
  const readings: Reading[] = []
  let floor = 0
  let wasReached = false
  for (const { at, world } of timeline.moments) {
    const workload = workloadOf(world)
    if (workload === null) continue
    const available = availableIn(world, workload)
    const wanted = Math.ceil(amountOf(pods, workload.replicas) ?? 0)
    const isReached = available >= wanted
    wasReached ||= isReached
    if (isReached || wanted < floor) floor = wanted
    if (wasReached) readings.push({ at, available, floor })
  }
  return { readings, wasReached }
}

function foundText(breach: Reading | null, fewest: Reading | null): string {
  const lowest =
    fewest === null ? '' : `the fewest were ${fewest.available}, at ${formatTime(fewest.at)}`
  if (breach === null) return lowest
  const { at, available, floor } = breach
  const first = `at ${formatTime(at)} only ${available} of at least ${floor} were`
  return breach.at === fewest?.at ? first : `${first}; ${lowest}`
}

function neverReached({ moments }: Timeline): {
  readonly found: string
  readonly at: Instant | null
} {
  let at: Instant | null = null
  let most = 0
  for (const moment of moments) {
    const workload = workloadOf(moment.world)
    const available = workload === null ? 0 : availableIn(moment.world, workload)
    if (available > most) [at, most] = [moment.at, available]
  }
  return { found: `there were never that many, but ${most} at the most`, at }
}

function availableIn({ rollout }: World, { replicaSets }: WorkloadNow): Count {
  const active = rollout?.spec.strategy.kind === 'blueGreen' ? rollout.status.activeSelector : ''
  const serving = active === '' ? replicaSets : replicaSets.filter(({ hash }) => hash === active)
  return serving.reduce((sum, one) => sum + one.available, 0)
}

function spareIn({ available, floor }: Reading): number {
  return available - floor
}
