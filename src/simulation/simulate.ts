import { panic } from '../rollout/panic.ts'
import type { Moment } from '../timeline/moment.ts'
import type { ScriptAnswer } from '../timeline/scriptAnswer.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, errorIn, warningIn } from '../units/diagnostic.ts'
import { type Instant, instant, start } from '../units/time.ts'
import { objectionToWaiting, refill, takeMoment } from './allowance.ts'
import { blindMetrics } from './blindMetrics.ts'
import { LATEST, noSuch } from './checkScenario.ts'
import { type Livelock, runInstant } from './instant.ts'
import { nextInstant } from './nextInstant.ts'
import { type Prepared, prepare, type SimulationOptions } from './prepare.ts'
import type { Program } from './program.ts'
import type { LiveScenario, Scenario } from './scenario.ts'
import { trafficUntil } from './traffic/trafficUntil.ts'

/**
 * Runs a scenario to its end and tells its story. Pure: the same scenario gives the same timeline,
 * to the byte. A scenario that cannot be run (a time that is none, an unknown verb) gives
 * diagnostics and no moments.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { simulate } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const timeline = simulate({ plan, script: [{ at: '0s', deploy: true }], until: '1m' })
 * timeline.end.phase // => 'Healthy'
 * ```
 */
export function simulate(
  scenario: Scenario | LiveScenario,
  options: SimulationOptions = {},
): Timeline {
  return told(prepare(scenario, options), null)
}

/** Goes on from a world that this scenario had reached, restored from JSON perhaps. */
export function simulateFrom(
  scenario: Scenario | LiveScenario,
  world: World,
  options: SimulationOptions = {},
): Timeline {
  const prepared = prepare(scenario, options)
  const { program } = prepared
  const diagnostics =
    program === null ? [] : [...objectionsToWorld(world), ...objectionsToGroups(program, world)]
  return told(diagnostics.length === 0 ? prepared : { program: null, diagnostics }, world)
}

// A world may have come from JSON; what of it numbers, or tells the time, must be able to.
function objectionsToWorld({ at, scriptDone }: World): readonly Diagnostic[] {
  const isCount = Number.isInteger(scriptDone) && scriptDone >= 0
  return [
    ...(isCount ? [] : [noSuch('count', scriptDone, 'world.scriptDone')]),
    ...(Number.isFinite(at) && Math.abs(at) <= LATEST ? [] : [noSuch('number', at, 'world.at')]),
  ]
}

// Users of a group that the scenario has not cannot be led anywhere.
function objectionsToGroups({ traffic }: Program, world: World): readonly Diagnostic[] {
  if (traffic === null || !Array.isArray(world.traffic?.groups)) return []
  const known = JSON.stringify(traffic.groups.map(({ name }) => name))
  const found = JSON.stringify(world.traffic.groups.map((group) => group?.name))
  if (found === known) return []
  const message = `the world has users in the groups ${found}, and the scenario in ${known}`
  return [
    errorIn('world.traffic.groups', 'other-groups', message, 'Give a world of this scenario.'),
  ]
}

function told({ program, diagnostics }: Prepared, world: World | null): Timeline {
  if (program === null) return timelineOf([], diagnostics, { at: start, reason: 'refused' })
  return runFrom(program, world ?? program.begins)
}

/** Runs a prepared scenario from a world to the end. */
export function runFrom(program: Program, from: World): Timeline {
  const moments: Moment[] = []
  const script: ScriptAnswer[] = []
  const run = { script, later: laterIn(program), from }
  refill(program)
  let world = from
  const endedBy = (limit: Diagnostic | null): Timeline => {
    const said = [
      ...program.warnings,
      ...(limit === null ? [] : [limit]),
      ...panicsIn(moments),
      ...flapsIn(moments),
      ...blindMetrics(world),
    ]
    const until = { at: program.until, reason: 'until' } as const
    return timelineOf(moments, said, limit === null ? until : limitedAt(world.at), run)
  }
  for (;;) {
    const at = nextInstant(program, world)
    if (at === null || at > program.until) {
      return endedBy(objectionToWaiting(program, world, program.until))
    }
    const limit = takeMoment(program, world, at)
    if (limit !== null) return endedBy(limit)
    const { moment, livelock, script: answers } = runInstant(program, world, at)
    if (livelock !== null) {
      if (livelock.of === 'limit') return endedBy(livelock.told)
      const said = [...program.warnings, livelockAt(at, livelock)]
      return timelineOf(moments, said, { at, reason: 'livelock' }, run)
    }
    moments.push(moment)
    for (const answer of answers) script.push(answer)
    world = moment.world
  }
}

/** The end of a run that reached a limit: how the world was last. */
export function limitedAt(at: Instant): Pick<Timeline['end'], 'at' | 'reason'> {
  return { at: instant(Math.max(start, at)), reason: 'limit' }
}

/** The world as time alone makes it: users ask on, and are answered by what is there. */
export function laterIn(program: Program): (world: World, at: Instant) => World {
  return (world, at) => ({ ...world, at, traffic: trafficUntil(program, world, at) })
}

// The controller goes on trying, and so does the run; the first time is told.
function panicsIn(moments: readonly Moment[]): readonly Diagnostic[] {
  const first = moments.find(({ errors }) => errors.includes(panic))
  if (first === undefined) return []
  const message = `from ${first.at / 1000}s on the controller panics in every reconciliation`
  const hint = 'It divides by spec.replicas: scale up from 0, or abort, before a full promotion.'
  return [errorIn('spec.replicas', 'controller-panics', message, hint)]
}

// In a cluster every pass wakes the next one, as long as it goes on; the first time is told.
function flapsIn(moments: readonly Moment[]): readonly Diagnostic[] {
  const first = moments.findIndex(({ flapping }) => flapping.length > 0)
  const begun = moments[first]
  if (begun === undefined) return []
  const later = moments.slice(first).find(({ flapping }) => flapping.length === 0)
  const until = later === undefined ? 'the end' : `${later.at / 1000}s`
  const names = begun.flapping.map((name) => `"${name}"`).join(' and ')
  const message =
    `from ${begun.at / 1000}s to ${until} every pass switches Service ${names} to and fro, ` +
    'and is woken by the Service controller at once'
  const hint =
    'Each pass points it at the new ReplicaSet first, and then back: that ends with the pods. ' +
    'serviceController: true plays it.'
  return [warningIn('', 'service-flaps', message, hint)]
}

/** What is said of an instant that never ends. */
export function livelockAt(at: number, livelock: Livelock): Diagnostic {
  if (livelock.of === 'limit') return livelock.told
  const { reason, hint } = livelocks[livelock.of](livelock.names.join(' and '))
  const message = `at ${at / 1000}s the controller never comes to rest: ${reason}`
  return errorIn('', 'livelock', message, hint)
}

const livelocks: Readonly<
  Record<
    Exclude<Livelock['of'], 'limit'>,
    (names: string) => { readonly reason: string; readonly hint: string }
  >
> = {
  passes: (names) => ({
    reason: `${names} keep undoing each other's writes`,
    hint: 'Promote in full, abort, or change the template to leave.',
  }),
  runs: (names) => ({
    reason: `AnalysisRuns are made one after the other, such as ${names}`,
    hint:
      'Each is inconclusive at once, and in the pause of an inconclusive Experiment the ' +
      'controller takes that for leave to measure afresh: an initialDelay keeps them apart.',
  }),
  measurements: (names) => ({
    reason: `AnalysisRun ${names} is measured again and again`,
    hint: 'Give its metrics an interval above 0, or a count.',
  }),
}
