import mitt, { type Emitter } from 'mitt'
import type { Order } from '../cluster/order.ts'
import { formatTime } from '../go/timeText.ts'
import type { RolloutPhase } from '../rollout/status.ts'
import { objectionToWaiting, takeMoment } from '../simulation/allowance.ts'
import { noSuch, objectionsToAction } from '../simulation/checkScenario.ts'
import { emptyWorld } from '../simulation/emptyWorld.ts'
import { runInstant } from '../simulation/instant.ts'
import { nextInstant } from '../simulation/nextInstant.ts'
import { prepare, type SimulationOptions } from '../simulation/prepare.ts'
import type { Program } from '../simulation/program.ts'
import type { LiveScenario, Scenario, ScriptAction } from '../simulation/scenario.ts'
import { withFiles } from '../simulation/script.ts'
import { actionWarnings } from '../simulation/scriptWarnings.ts'
import { laterIn, livelockAt } from '../simulation/simulate.ts'
import { joinMoments, type Moment } from '../timeline/moment.ts'
import type { ScriptAnswer } from '../timeline/scriptAnswer.ts'
import { readTime, type Time } from '../timeline/time.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import { workloadOf } from '../timeline/workload.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { after, duration, type Instant, instant, start } from '../units/time.ts'

/** What a running simulation tells, in the order in which it happens. */
export type SimulationEvents = {
  /**
   * An instant at which anything was due has settled. It is told once more, whole, when somebody
   * acts in it and it has settled again.
   */
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

/** A simulation that goes on: driven from outside, and heard. */
export interface Simulation {
  /** Why the scenario cannot be run; [] if it can. */
  readonly diagnostics: readonly Diagnostic[]
  /** Listens to a kind of event, or to all (`'*'`). */
  readonly on: Emitter<SimulationEvents>['on']
  /** Stops listening. */
  readonly off: Emitter<SimulationEvents>['off']
  /** The instant up to which everything has happened. */
  readonly now: () => Instant
  /** How everything stands now. */
  readonly world: () => World
  /** Lets so much time pass, up to the scenario's end; what is wrong with it, if anything is. */
  readonly advance: (time: Time) => readonly Diagnostic[]
  /**
   * Does something now, one verb as in a script. In a handler now is the instant that is told of.
   */
  readonly apply: (action: ScriptAction) => ActionOutcome
  /** Lets everything happen that is left. */
  readonly run: () => Timeline
  /** What has happened so far. */
  readonly timeline: () => Timeline
}

/** What became of something that somebody did. */
export interface ActionOutcome {
  /**
   * Everything that is wrong with it, and then it was not even tried; warnings, where it does
   * something else than it seems to.
   */
  readonly diagnostics: readonly Diagnostic[]
  /** null: it was not tried. */
  readonly answer: ScriptAnswer | null
}

/**
 * A simulation that is told step by step, for user interfaces: the same machine as `simulate`, with
 * typed events. What `apply` and `advance` are given is checked like a script: what is wrong with
 * it, or that the end has come, is their answer, and then nothing happens.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { createSimulation, rehearsal } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const simulation = createSimulation(rehearsal(plan, { release: 'good' }))
 * simulation.advance('1m')
 * simulation.now() // => 60_000
 * ```
 */
export function createSimulation(
  scenario: Scenario | LiveScenario,
  options: SimulationOptions = {},
): Simulation {
  const { program, diagnostics } = prepare(scenario, options)
  const emitter = mitt<SimulationEvents>()
  const live: Live = {
    program,
    world: program?.begins ?? emptyWorld,
    moments: [],
    script: [],
    now: start,
    stuck: [],
    stuckBy: 'livelock',
    untold: [],
    isTelling: false,
  }

  function timeline(): Timeline {
    const reason = program === null ? 'refused' : live.stuck.length > 0 ? live.stuckBy : 'until'
    const end = { at: live.now, reason } as const
    const said = [...diagnostics, ...live.stuck]
    if (program === null) return timelineOf(live.moments, said, end)
    const { script } = live
    return timelineOf(live.moments, said, end, {
      script,
      later: laterIn(program),
      from: program.begins,
    })
  }

  return {
    diagnostics,
    on: emitter.on,
    off: emitter.off,
    now: () => live.now,
    world: () => live.world,
    advance(time) {
      if (live.program === null) return diagnostics
      const span = readTime(time)
      if (span === null) return [noSuch('time', time, 'time')]
      if (span > 0 && live.now >= live.program.until) return [over(live.program.until)]
      advanceTo(live, emitter, after(live.now, duration(span)))
      return live.stuck
    },
    apply(action) {
      if (live.program === null) return { diagnostics, answer: null }
      const wrong = objectionsToAction(action)
      if (wrong.length > 0) return { diagnostics: wrong, answer: null }
      const warnings = actionWarnings(live.program.plan, action, '')
      live.program = withAction(live.program, live.world, action, live.now)
      const [answer = null] = happen(live, emitter, live.program, live.now)
      return { diagnostics: [...live.stuck, ...warnings], answer }
    },
    run() {
      if (live.program !== null) advanceTo(live, emitter, live.program.until)
      const told = timeline()
      emitter.emit('end', told.end)
      return told
    },
    timeline,
  }
}

interface Live {
  /** null: the scenario cannot be run. */
  program: Program | null
  world: World
  readonly moments: Moment[]
  readonly script: ScriptAnswer[]
  now: Instant
  /** Why nothing more can happen; [] if something can. */
  stuck: readonly Diagnostic[]
  stuckBy: 'livelock' | 'limit'
  /** What happened while a moment was being told, by a handler's doing. */
  readonly untold: (() => void)[]
  isTelling: boolean
}

function advanceTo(live: Live, emitter: Emitter<SimulationEvents>, limit: Instant): void {
  const { program: begun } = live
  if (begun === null) return
  const last = instant(Math.min(limit, begun.until))
  for (;;) {
    // A handler may have done something in the meantime.
    const running = live.program ?? begun
    const at = nextInstant(running, live.world)
    if (live.stuck.length > 0) return
    if (at === null || at > last) break
    happen(live, emitter, running, at)
  }
  const then = instant(Math.max(live.now, last))
  const limited = objectionToWaiting(live.program ?? begun, live.world, then)
  if (limited === null) live.now = then
  else endWith(live, limited)
}

function over(until: Instant): Diagnostic {
  const message = `the simulation is over at ${formatTime(until)}`
  return errorIn('time', 'simulation-over', message, 'Give the scenario a later until.')
}

function happen(
  live: Live,
  emitter: Emitter<SimulationEvents>,
  running: Program,
  at: Instant,
): readonly ScriptAnswer[] {
  const before = live.world
  const limit = takeMoment(running, before, at)
  if (limit !== null) return endWith(live, limit)
  const { moment, livelock, script } = runInstant(running, before, at)
  live.now = at
  if (livelock !== null) {
    live.stuck = [livelockAt(at, livelock)]
    live.stuckBy = livelock.of === 'limit' ? 'limit' : 'livelock'
    return script
  }
  live.stuck = []
  live.world = moment.world
  const whole = keep(live.moments, moment)
  live.script.push(...script)
  live.untold.push(() => announce(emitter, before, moment, whole))
  tellAll(live)
  return script
}

function endWith(live: Live, limit: Diagnostic): readonly ScriptAnswer[] {
  live.stuck = [limit]
  live.stuckBy = 'limit'
  return []
}

// A timeline has one Moment an instant, whoever acted in it when.
function keep(moments: Moment[], moment: Moment): Moment {
  const last = moments.at(-1)
  const isMore = last !== undefined && last.at === moment.at
  if (isMore) moments.pop()
  const whole = isMore ? joinMoments(last, moment) : moment
  moments.push(whole)
  return whole
}

// What a handler does happens at once, and is told once everybody has heard what it answers to.
function tellAll(live: Live): void {
  if (live.isTelling) return
  live.isTelling = true
  try {
    for (let tell = live.untold.shift(); tell !== undefined; tell = live.untold.shift()) tell()
  } finally {
    live.isTelling = false
  }
}

// The next entry of the script, whatever else is still to come.
function withAction(program: Program, world: World, action: ScriptAction, at: Instant): Program {
  const entry = withFiles({ ...action, at: formatTime(at) })
  return { ...program, script: program.script.toSpliced(world.scriptDone, 0, { at, entry }) }
}

function announce(
  emitter: Emitter<SimulationEvents>,
  before: World,
  moment: Moment,
  whole: Moment,
): void {
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
  emitter.emit('moment', whole)
}
