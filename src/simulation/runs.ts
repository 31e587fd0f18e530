import { isCompleted } from '../analysis/phase.ts'
import { type RunEvent, reconcileRun } from '../analysis/reconcileRun.ts'
import { type AnalysisRunState, copyRun } from '../analysis/run.ts'
import type { OwnedRun } from '../cluster/objects.ts'
import type { Order } from '../cluster/order.ts'
import { copyOwnedRun, copyState } from '../rollout/copies.ts'
import type { RolloutState } from '../rollout/state.ts'
import type { Wake, Wakes, World } from '../timeline/world.ts'
import { type Instant, instant, nextWholeSecond } from '../units/time.ts'
import type { Program, Scene } from './program.ts'

/** The AnalysisRuns of a world while an instant works on them. */
export interface Runs {
  list: readonly AnalysisRunState[]
  pending: Wakes['runs']
  /** Runs whose last pass asked to be called again at once. */
  overdue: readonly string[]
  /** The list as it was when no run had anything left to do at this instant. */
  resting: readonly AnalysisRunState[] | null
}

/** The names of no runs. */
export const nobody: readonly string[] = []

export function runsOf(world: World, at: Instant): Runs {
  const pending = notYet(world.wakes.runs, at)
  return { list: world.runs, pending, overdue: nobody, resting: null }
}

const noWakes: readonly Wake[] = []

/** The wake-ups that have not fired by then; the very list if none has. */
export function notYet(wakes: readonly Wake[], at: Instant): readonly Wake[] {
  let fired = 0
  for (let index = 0; index < wakes.length; index++) if ((wakes[index] as Wake).at <= at) fired++
  if (fired === wakes.length) return noWakes
  return fired === 0 ? wakes : wakes.filter((one) => one.at > at)
}

export function runWakes(runs: Runs, at: Instant): Wakes['runs'] {
  const { overdue } = runs
  for (let index = 0; index < overdue.length; index++) {
    runs.pending = remembered(runs.pending, overdue[index] as string, instant(at + 1000))
  }
  return runs.pending
}

/** Every run once, in order of creation. True if any changed. */
export function reconcileRuns(
  program: Program,
  scene: Scene,
  runs: Runs,
  at: Instant,
  effects: Order[],
): boolean {
  if (runs.resting === runs.list) return false
  const measure = program.measureIn(scene)
  let list: AnalysisRunState[] | null = null
  let rest = true
  runs.overdue = nobody
  for (let index = 0; index < runs.list.length; index++) {
    const run = runs.list[index] as AnalysisRunState
    const result = reconcileRun(run, at, measure, program.judge)
    if (result.wakeAt !== null && !isCompleted(result.run.phase)) {
      if (result.wakeAt > at) {
        runs.pending = remembered(runs.pending, run.name, nextWholeSecond(result.wakeAt))
      } else runs.overdue = [...runs.overdue, run.name]
    }
    if (result.events.length > 0) announce(result.events, run, at, effects)
    if (!result.rests) rest = false
    if (result.run === run) continue
    list ??= runs.list.slice()
    list[index] = result.run
  }
  if (list !== null) runs.list = list
  if (rest) runs.resting = runs.list
  return list !== null
}

function announce(
  events: readonly RunEvent[],
  run: AnalysisRunState,
  at: Instant,
  effects: Order[],
): void {
  for (const { type, reason, message } of events) {
    const object = `AnalysisRun/${run.name}`
    effects.push({ kind: 'recordEvent', at, type, reason, message, object })
  }
}

/** The Rollout with its runs' phases as they are now; the very one if none is new. */
export function withRuns(rollout: RolloutState, runs: Runs): RolloutState {
  let list: OwnedRun[] | null = null
  for (let index = 0; index < rollout.analysisRuns.length; index++) {
    const owned = rollout.analysisRuns[index] as OwnedRun
    const run = runNamed(runs, owned.name)
    if (run === null || (run.phase === owned.phase && run.message === owned.message)) continue
    list ??= rollout.analysisRuns.slice()
    list[index] = withPhase(owned, run)
  }
  if (list === null) return rollout
  const next = copyState(rollout)
  next.analysisRuns = list
  return next
}

function runNamed({ list }: Runs, name: string): AnalysisRunState | null {
  for (let index = 0; index < list.length; index++) {
    const run = list[index] as AnalysisRunState
    if (run.name === name) return run
  }
  return null
}

function withPhase(owned: OwnedRun, { phase, message }: AnalysisRunState): OwnedRun {
  const next = copyOwnedRun(owned)
  next.phase = phase
  next.message = message
  return next
}

/** Only the earliest wake-up is remembered: asking for a later one is a no-op. */
export function remembered(pending: readonly Wake[], name: string, at: Instant): readonly Wake[] {
  const wake = { name, at }
  if (pending.length === 0) return [wake]
  if (pending.some((one) => one.name === name && one.at <= at)) return pending
  return [...pending.filter((one) => one.name !== name), wake]
}

export function carryOutRuns(program: Program, effect: Order, runs: Runs): void {
  switch (effect.kind) {
    case 'createAnalysisRun':
      addRun(runs, program.startRun(effect.run, effect.spec))
      return
    case 'terminateAnalysisRun':
      terminateRun(runs, effect.run)
      return
    case 'deleteAnalysisRun':
      runs.list = runs.list.filter((run) => run.name !== effect.run)
      return
    default:
  }
}

export function addRun(runs: Runs, run: AnalysisRunState): void {
  runs.list = [...runs.list, run]
}

export function terminateRun(runs: Runs, name: string): void {
  runs.list = runs.list.map((run) => (run.name === name ? terminated(run) : run))
}

function terminated(run: AnalysisRunState): AnalysisRunState {
  const next = copyRun(run)
  next.terminate = true
  return next
}
