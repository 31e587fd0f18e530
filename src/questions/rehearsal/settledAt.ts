import { isCompleted } from '../../analysis/phase.ts'
import { resyncPeriod } from '../../replicas/scaleDownDelay.ts'
import { rulesOf } from '../../rollout/reconcilers/strategies.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { refill, takeMoment } from '../../simulation/allowance.ts'
import { emptyWorld } from '../../simulation/emptyWorld.ts'
import { runInstant } from '../../simulation/instant.ts'
import { nextInstant } from '../../simulation/nextInstant.ts'
import { prepare } from '../../simulation/prepare.ts'
import type { Program } from '../../simulation/program.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { World } from '../../timeline/world.ts'
import { type Instant, instant, start } from '../../units/time.ts'

const LATEST = instant(30 * 86_400_000)

/** An analysis that goes on without end is watched so often, and at least that long. */
const IDLE_INSTANTS = 50
const IDLE_TIME = 3_600_000

/**
 * The last instant at which anything changed, were the scenario to go on for ever: then nothing is
 * due any more but the controllers' periodic looks, or an analysis without end that comes to
 * nothing. After 30 days at the latest; one that cannot be run settles at once.
 */
export function settledAt(scenario: Scenario): Instant {
  return runToRest(scenario).settledAt
}

/** A scenario without an end, run until everything has settled. */
export interface RunToRest {
  /** Up to the last one that changed anything, and some that did not. */
  readonly moments: readonly Moment[]
  readonly settledAt: Instant
}

/** Runs a scenario until everything has settled, whenever it is to end. */
export function runToRest(scenario: Scenario): RunToRest {
  const { program } = prepare({ ...scenario, until: '720h' })
  const moments: Moment[] = []
  if (program === null) return { moments, settledAt: start }
  refill(program)
  let world: World = emptyWorld
  let settled = start
  let idle = 0
  for (;;) {
    const at = nextInstant(program, world)
    if (at === null || at > LATEST) return { moments, settledAt: settled }
    if (isQuiet(program, world, at)) return { moments, settledAt: settled }
    if (takeMoment(program, world, at) !== null) return { moments, settledAt: settled }
    const { moment, livelock } = runInstant(program, world, at)
    if (livelock !== null) return { moments, settledAt: livelock.of === 'limit' ? settled : at }
    moments.push(moment)
    const isIdle = moment.effects.length + moment.actions.length === 0 && rests(world, moment.world)
    idle = isIdle ? idle + 1 : 0
    if (!isIdle) settled = at
    world = moment.world
    const isLong = idle > IDLE_INSTANTS && at - settled > IDLE_TIME
    if (isLong && !isAwaited(world) && !endsByItself(world)) return { moments, settledAt: settled }
  }
}

function rests(before: World, after: World): boolean {
  const [one, other] = [before.rollout, after.rollout]
  if (one === null || other === null) return one === other
  return one.status === other.status && one.replicaSets === other.replicaSets
}

/** Nothing is due but a periodic look, and nothing waits for a time that only such a look sees. */
function isQuiet(program: Program, world: World, next: Instant): boolean {
  const { wakes, again, scriptDone, rollout } = world
  const isDue = wakes.length + again.length > 0 || scriptDone < program.script.length
  return rollout !== null && !isDue && next % resyncPeriod === 0 && !isAwaited(world)
}

/** A pause, or a delayed scale-down, is still to end. */
function isAwaited({ rollout, at }: World): boolean {
  return rollout !== null && (isPausing(rollout) || isDraining(rollout, at))
}

function isPausing(rollout: RolloutState): boolean {
  return (
    rollout.status.pauseConditions.length > 0 && rulesOf(rollout.spec).pauseEndsAt(rollout) !== null
  )
}

function isDraining({ replicaSets }: RolloutState, at: Instant): boolean {
  return replicaSets.some(({ scaleDownAt }) => scaleDownAt !== null && scaleDownAt >= at)
}

/** An analysis ends by itself, once it has measured often enough. */
function endsByItself({ runs }: World): boolean {
  return runs.some(
    ({ phase, metrics }) =>
      !isCompleted(phase) && metrics.every(({ effectiveCount }) => effectiveCount !== null),
  )
}
