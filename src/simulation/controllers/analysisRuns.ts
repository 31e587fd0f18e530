import type { JudgeResult } from '../../analysis/judgeResult.ts'
import { isCompleted } from '../../analysis/phase.ts'
import type { AnalysisRunState, RunEvent } from '../../analysis/run.ts'
import { waitingPass } from '../../analysis/waitingPass.ts'
import { type Controller, noOrders, type Turn } from '../../cluster/controller.ts'
import type { Order } from '../../cluster/order.ts'
import type { MeasureMetric } from '../../providers/task.ts'
import type { Instant } from '../../units/time.ts'
import { type Row, rowOf } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

/** What a run is measured and judged with. */
interface AnalysisView {
  readonly measure: MeasureMetric
  readonly judge: JudgeResult
}

const controller: Controller<WorldNow, AnalysisRunState, AnalysisView> = {
  kind: 'AnalysisRun',
  countOf: ({ runs }) => runs.length,
  stateAt: ({ runs }, index) => runs[index] as AnalysisRunState,
  nameOf: ({ name }) => name,
  viewOf(now) {
    now.measure ??= now.program.measureIn(now)
    return { measure: now.measure, judge: now.program.judge }
  },
  turn,
  put(now, index, run) {
    const runs = now.runs.slice()
    runs[index] = run
    now.runs = runs
    now.hasNews = true
  },
}

const everyRun = rowOf(controller)

/** The analysis controller: it takes the runs in order of creation. */
export const analysisRuns: Row = { kind: controller.kind, play }

// A run looks at nobody else, so where all of them rest nothing but a write wakes one.
function play(now: WorldNow): boolean {
  if (now.runsRest) return false
  const restless = now.restlessTurns
  const heard = everyRun.play(now)
  now.runsRest = now.restlessTurns === restless
  return heard
}

function turn(
  run: AnalysisRunState,
  { measure, judge }: AnalysisView,
  at: Instant,
): Turn<AnalysisRunState> {
  const { run: state, wakeAt, events, rests } = waitingPass(run, at, measure, judge)
  return {
    state,
    orders: events.length === 0 ? noOrders : recorded(events, state.name, at),
    wakeAt: isCompleted(state.phase) ? null : wakeAt,
    rests,
    failure: '',
    asksAgain: false,
    endedBy: '',
  }
}

function recorded(events: readonly RunEvent[], name: string, at: Instant): readonly Order[] {
  const object = `AnalysisRun/${name}`
  return events.map(({ type, reason, message }) => {
    return { kind: 'recordEvent', at, type, reason, message, object }
  })
}
