import { uniform } from '../../../src/chance/uniform.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import type { Program } from '../../../src/simulation/program.ts'
import { runFrom } from '../../../src/simulation/simulate.ts'
import type { Moment } from '../../../src/timeline/moment.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { World } from '../../../src/timeline/world.ts'
import { type Instant, instant, seconds } from '../../../src/units/time.ts'
import { linesOf } from '../caseFile.ts'
import { type RecordedTrace, scenarioOf, unplayed } from '../files/traces/trace.ts'
import { partingOf } from './compare.ts'
import { continuation } from './cut.ts'
import { type Memory, memories, resyncs } from './memory.ts'

/** How the cuts of one file came out. */
export interface ContinuedScore {
  readonly all: number
  /** The rest of the story is the same, from the text of the objects alone. */
  readonly same: number
  /** It is the same with one memory handed over, or with all of them, by name. */
  readonly remembered: ReadonlyMap<string, number>
  /** There was no Rollout to read at that instant, or the story never ends there. */
  readonly skipped: number
  /** It is another story whatever is handed over. */
  readonly different: readonly string[]
}

/** Cuts every recorded trace of a text at so many seeded instants, and continues each. */
export function scoreContinued(
  name: string,
  text: string,
  { cuts, seed, every }: { readonly cuts: number; readonly seed: number; readonly every: number },
): ContinuedScore {
  const names = /-hash\.ndjson$/.test(name) ? 'podTemplateHash' : 'imageTag'
  const tally = { all: 0, same: 0, skipped: 0 }
  const remembered = new Map<string, number>()
  const different: string[] = []
  for (const [index, line] of linesOf(text).entries()) {
    const trace = JSON.parse(line) as RecordedTrace
    if (index % every !== 0 || trace.expected.livelock === true || unplayed(trace)) continue
    const scenario = scenarioOf(trace, names)
    const { program } = prepare(scenario)
    if (program === null) throw new Error(`${trace.id} is refused`)
    const timeline = runFrom(program, program.begins)
    for (let cut = 0; cut < cuts; cut++) {
      const whole = Math.floor(uniform(seed, trace.id, cut) * (program.until / 1000))
      const at = instant(seconds(whole))
      tally.all++
      const outcome = outcomeOf(trace, scenario, program, timeline, at)
      if (outcome === 'same' || outcome === 'skipped') tally[outcome]++
      else if (outcome.memory === '') different.push(`${trace.id} at ${whole}s: ${outcome.parting}`)
      else remembered.set(outcome.memory, (remembered.get(outcome.memory) ?? 0) + 1)
    }
  }
  return { ...tally, remembered, different }
}

type Outcome = 'same' | 'skipped' | { readonly memory: string; readonly parting: string }

function outcomeOf(
  trace: RecordedTrace,
  scenario: Parameters<typeof continuation>[0],
  program: Program,
  timeline: Timeline,
  at: Instant,
): Outcome {
  const world = timeline.at(at)
  if (world === null || world.rollout === null) return 'skipped'
  const parts = { workload: trace.suite === 'world', services: trace.serviceController ?? false }
  const next = continuation(scenario, program, timeline, at)
  const handedOver = (memory: readonly Memory[]): World => {
    const { deployments } = next
    const read: World = { ...next.begins, deployments }
    return memory.reduce((into, one) => one.handOver(world, into, at), read)
  }
  const parting = (memory: readonly Memory[]): string => {
    const begins = handedOver(memory)
    const { moments } = runFrom(next, begins)
    return partingOf(timeline.moments, withBeginning(moments, begins, timeline, at), at, parts)
  }
  const first = parting([])
  if (first === '') return 'same'
  const alone = memories.find((one) => parting([one]) === '')
  if (alone !== undefined) return { memory: alone.name, parting: first }
  const left = parting(memories)
  if (left === '') return { memory: 'several of them', parting: first }
  const looked = alsoLookedAt(timeline, program, at)
  const { moments } = runFrom(next, handedOver(memories))
  const begun = withBeginning(moments, handedOver(memories), timeline, at)
  const both = partingOf(looked, begun, at, parts)
  return both === '' ? { memory: periodic.name, parting: first } : { memory: '', parting: left }
}

/** Told here, for it is no part of a world: the passes themselves show it. */
export const periodic = {
  name: 'periodic pass',
  says:
    'when the controllers were started: they look at everything every 900 s from then on. The story that was not ' +
    'cut is the same once it is looked at in these instants as well',
}

// Controllers that start at the cut look at everything 900 s later; those that did not stop do it in their own time.
function alsoLookedAt(timeline: Timeline, program: Program, at: Instant): readonly Moment[] {
  const world = timeline.at(at)
  if (world === null) throw new Error('nothing has happened by then')
  const before = timeline.moments.filter((moment) => moment.at <= at)
  const wakes = [...world.wakes, ...resyncs(at, at, instant(0))]
  return [...before, ...runFrom(program, { ...world, wakes }).moments]
}

// Whoever remembers that nothing is due now makes no pass at the cut: it is as it was.
function withBeginning(
  moments: readonly Moment[],
  world: World,
  whole: Timeline,
  at: Instant,
): readonly Moment[] {
  if (world.at < 0) return moments
  const flapping = whole.moments.findLast((moment) => moment.at <= at)?.flapping ?? []
  return [{ at: world.at, actions: [], effects: [], errors: [], flapping, world }, ...moments]
}
