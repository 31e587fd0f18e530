import { isCompleted } from '../analysis/phase.ts'
import { reconcileRun } from '../analysis/reconcileRun.ts'
import type { AnalysisRunState } from '../analysis/run.ts'
import { copyState } from '../rollout/copies.ts'
import type { Effect } from '../rollout/effect.ts'
import type { OwnedRun, RolloutState } from '../rollout/state.ts'
import type { Wake, Wakes, World } from '../timeline/world.ts'
import { type Instant, instant, nextWholeSecond } from '../units/time.ts'
import type { Program, Scene } from './program.ts'

/** The AnalysisRuns of a world while an instant works on them. */
export interface Runs {
  list: AnalysisRunState[]
  pending: Wakes['runs']
  /** Runs whose last pass asked to be called again at once. */
  overdue: string[]
}

export function runsOf(world: World, at: Instant): Runs {
  return {
    list: world.runs.slice(),
    pending: world.wakes.runs.filter((wake) => wake.at > at),
    overdue: [],
  }
}

export function runWakes(runs: Runs, at: Instant): Wakes['runs'] {
  for (const name of runs.overdue) {
    runs.pending = remembered(runs.pending, name, instant(at + 1000))
  }
  return runs.pending
}

/** Every run once, in order of creation. True if any changed. */
export function reconcileRuns(
  program: Program,
  scene: Scene,
  runs: Runs,
  at: Instant,
  effects: Effect[],
): boolean {
  const measure = program.measureIn(scene)
  let changed = false
  runs.overdue = []
  for (let index = 0; index < runs.list.length; index++) {
    const run = runs.list[index] as AnalysisRunState
    const result = reconcileRun(run, at, measure, program.judge)
    if (result.wakeAt !== null && !isCompleted(result.run.phase)) {
      if (result.wakeAt > at) {
        runs.pending = remembered(runs.pending, run.name, nextWholeSecond(result.wakeAt))
      } else runs.overdue.push(run.name)
    }
    for (const event of result.events) {
      effects.push({ kind: 'recordEvent', at, ...event, object: `AnalysisRun/${run.name}` })
    }
    if (result.run === run) continue
    runs.list[index] = result.run
    changed = true
  }
  return changed
}

/** The Rollout with its runs' phases as they are now; the very one if none is new. */
export function withRuns(rollout: RolloutState, runs: Runs): RolloutState {
  const analysisRuns = rollout.analysisRuns.map((run) => seen(run, runs))
  return analysisRuns.every((run, index) => run === rollout.analysisRuns[index])
    ? rollout
    : withOwnedRuns(rollout, analysisRuns)
}

function withOwnedRuns(rollout: RolloutState, runs: readonly OwnedRun[]): RolloutState {
  const next = copyState(rollout)
  next.analysisRuns = runs
  return next
}

function seen(owned: OwnedRun, runs: Runs): OwnedRun {
  const run = runs.list.find((one) => one.name === owned.name)
  if (run === undefined || (run.phase === owned.phase && run.message === owned.message))
    return owned
  return { ...owned, phase: run.phase, message: run.message }
}

/** Only the earliest wake-up is remembered: asking for a later one is a no-op. */
export function remembered(pending: readonly Wake[], name: string, at: Instant): readonly Wake[] {
  const present = pending.find((wake) => wake.name === name)
  if (present !== undefined && present.at <= at) return pending
  return [...pending.filter((wake) => wake.name !== name), { name, at }]
}

export function carryOutRuns(program: Program, effect: Effect, runs: Runs): void {
  switch (effect.kind) {
    case 'createAnalysisRun':
      runs.list.push(program.startRun(effect.run, effect.spec))
      return
    case 'terminateAnalysisRun':
      runs.list = runs.list.map((run) =>
        run.name === effect.run ? { ...run, terminate: true } : run,
      )
      return
    case 'deleteAnalysisRun':
      runs.list = runs.list.filter((run) => run.name !== effect.run)
      return
    default:
  }
}
