import mitt, { type Emitter } from 'mitt'
import type { Order } from '../cluster/order.ts'
import { formatTime } from '../go/timeText.ts'
import type { RolloutPhase } from '../rollout/status.ts'
import { emptyWorld } from '../simulation/emptyWorld.ts'
import { runInstant } from '../simulation/instant.ts'
import { nextInstant } from '../simulation/nextInstant.ts'
import { prepare } from '../simulation/prepare.ts'
import type { Program } from '../simulation/program.ts'
import type { LiveScenario, Scenario, ScriptEntry } from '../simulation/scenario.ts'
import { livelockAt } from '../simulation/simulate.ts'
import type { Moment } from '../timeline/moment.ts'
import { readTime, type Time } from '../timeline/time.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import { workloadOf } from '../timeline/workload.ts'
import type { World } from '../timeline/world.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Instant, instant, start } from '../units/time.ts'

/** What a running simulation tells, in the order in which it happens. */
export type SimulationEvents = {
  /** An instant at which anything was due has settled. */
  moment: Moment
  /** One order of a controller. */
  effect: Order
  /** The Rollout's stored phase or message is another, or a Deployment's as kubectl tells it. */
  phase: { readonly at: Instant; readonly phase: RolloutPhase; readonly message: string }
  /** The current step is another; null past the last one and without steps. */
  step: { readonly at: Instant; readonly index: number | null }
  /** The end of the scenario, or a livelock. */
  end: Timeline['end']
}

export interface Simulation {
  /** Why the scenario cannot be run; [] if it can. */
  readonly diagnostics: readonly Diagnostic[]
  readonly on: Emitter<SimulationEvents>['on']
  readonly off: Emitter<SimulationEvents>['off']
  /** The instant up to which everything has happened. */
  readonly now: () => Instant
  readonly world: () => World
  /** Lets so much time pass, up to the scenario's end. */
  readonly advance: (time: Time) => void
  /** Does something now: one verb, as in a script. */
  readonly apply: (action: Omit<ScriptEntry, 'at'>) => void
  /** Lets everything happen that is left. */
  readonly run: () => Timeline
  readonly timeline: () => Timeline
}

/**
 * A simulation that is told step by step, for user interfaces: the same machine as `simulate`, with
 * typed events. A time that is none, and an action after the end, change nothing.
 */
export function createSimulation(scenario: Scenario | LiveScenario): Simulation {
  const { program, diagnostics } = prepare(scenario)
  const emitter = mitt<SimulationEvents>()
  const live = {
    program,
    world: program?.begins ?? emptyWorld,
    moments: [] as Moment[],
    now: start,
    stuck: [] as Diagnostic[],
  }
  const until = (limit: Instant): void => {
    if (live.program !== null) advanceTo(live.program, limit)
  }

  function advanceTo(running: Program, limit: Instant): void {
    for (;;) {
      const at = nextInstant(running, live.world)
      if (live.stuck.length > 0) return
      if (at === null || at > Math.min(limit, running.until)) break
      happen(running, at)
    }
    live.now = instant(Math.max(live.now, Math.min(limit, running.until)))
  }

  function happen(running: Program, at: Instant): void {
    const before = live.world
    const { moment, livelock } = runInstant(running, before, at)
    if (livelock !== null) {
      live.stuck = [livelockAt(at, livelock)]
      live.now = at
      return
    }
    live.stuck = []
    live.world = moment.world
    live.moments.push(moment)
    announce(emitter, before, moment)
  }

  function timeline(): Timeline {
    const reason = program === null ? 'refused' : live.stuck.length > 0 ? 'livelock' : 'until'
    return timelineOf(live.moments, [...diagnostics, ...live.stuck], { at: live.now, reason })
  }

  return {
    diagnostics,
    on: emitter.on,
    off: emitter.off,
    now: () => live.now,
    world: () => live.world,
    advance(time) {
      const span = readTime(time)
      if (span !== null) until(instant(live.now + span))
    },
    apply(action) {
      if (live.program === null || live.now > live.program.until) return
      live.program = withAction(live.program, live.world, action, live.now)
      happen(live.program, live.now)
    },
    run() {
      if (live.program !== null) until(live.program.until)
      const told = timeline()
      emitter.emit('end', told.end)
      return told
    },
    timeline,
  }
}

// The next entry of the script, whatever else is still to come.
function withAction(
  program: Program,
  world: World,
  action: Omit<ScriptEntry, 'at'>,
  at: Instant,
): Program {
  const entry: ScriptEntry = { ...action, at: formatTime(at) }
  return { ...program, script: program.script.toSpliced(world.scriptDone, 0, { at, entry }) }
}

function announce(emitter: Emitter<SimulationEvents>, before: World, moment: Moment): void {
  for (const effect of moment.effects) emitter.emit('effect', effect)
  const { at, world } = moment
  const { rollout } = world
  const index = rollout?.status.currentStepIndex ?? null
  if (rollout !== null && index !== (before.rollout?.status.currentStepIndex ?? null)) {
    emitter.emit('step', { at, index })
  }
  const was = workloadOf(before)
  const is = workloadOf(world)
  if (is !== null && (is.phase !== was?.phase || is.message !== was.message)) {
    emitter.emit('phase', { at, phase: is.phase, message: is.message })
  }
  emitter.emit('moment', moment)
}
